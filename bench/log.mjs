import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { print, quantile } from "./figures.mjs";

const sendCount = 100_000;
const rowsAtOnce = 1_000;
const questions = 400;

/** One page of the send log as its page asks for it, from 100,000 sends with two reports each, on both engines. */
export async function measureLog() {
  await measureOn("SQLite", undefined);
  const { startPostgres } = await import("../lib/db/postgres.fixture.ts");
  const postgres = await startPostgres();
  await measureOn("PostgreSQL", postgres.url);
  await postgres.stop();
}

async function measureOn(engine, databaseUrl) {
  const folder = mkdtempSync(join(tmpdir(), "cardwright-bench-"));
  const before = { ...process.env };
  process.env.DATA_DIR = folder;
  if (databaseUrl) process.env.DATABASE_URL = databaseUrl;
  else delete process.env.DATABASE_URL;
  const { closeDatabase } = await import("../lib/db/client.ts");
  try {
    const known = await fillLog();
    const times = await askForPages(known);
    for (const [filter, sample] of Object.entries(times))
      print(
        `A page of 100,000 sends, ${engine}, ${filter}`,
        `p95 ${quantile(sample, 0.95).toFixed(1)}, median ${quantile(sample, 0.5).toFixed(1)} ms`,
        "p95 ≤ 15 ms",
      );
  } finally {
    await closeDatabase();
    process.env = before;
    rmSync(folder, { recursive: true, force: true });
  }
}

const states = ["read", "delivered", "delivered", "accepted", "fallback-delivered", "expired"];

/** Four connections, twenty campaigns, fifty phones; one send in 997 has failed. */
async function fillLog() {
  const { database, transaction } = await import("../lib/db/client.ts");
  const { migrate } = await import("../lib/db/migrate.ts");
  const { newId } = await import("../lib/db/id.ts");
  const { storeConnection } = await import("../lib/connections/connection-store.ts");
  const { gateways } = await import("../lib/providers/gateways.ts");
  const messages = await templateMessages();
  await migrate();
  const settings = { ...gateways.sinch.credentials((length) => "k".repeat(length)), baseUrl: "https://sinch.example" };
  const connectionIds = [];
  for (const name of ["North", "East", "South", "West"])
    connectionIds.push(
      await storeConnection({ provider: "sinch", name, senderName: "Bench", settings, sandbox: false }),
    );
  const campaignIds = Array.from({ length: 20 }, newId);
  const begun = Date.now() - sendCount * 1_000;
  for (let first = 0; first < sendCount; first += rowsAtOnce) {
    const sends = Array.from({ length: rowsAtOnce }, (_, offset) => {
      const index = first + offset;
      const message = messages[index % messages.length];
      const at = begun + index * 1_000;
      return {
        id: newId(),
        press_key: newId(),
        connection_id: connectionIds[Math.floor(index / 20) % 4],
        recipient: `+120255501${String(index % 50).padStart(2, "0")}`,
        message_name: `Message ${index % 300}`,
        campaign_id: campaignIds[index % 20],
        version: 1,
        message,
        state: index % 997 === 0 ? "failed" : states[index % states.length],
        provider_ids: "[]",
        request: message,
        response: '{"status":200,"headers":{},"body":{"status":"queued"}}',
        answered_after: 120,
        sent_by: newId(),
        created_at: at,
        updated_at: at,
      };
    });
    const events = sends.flatMap(({ id, connection_id, created_at, state }) =>
      ["accepted", state].map((reported) => ({
        id: newId(),
        send_id: id,
        connection_id,
        kind: "status",
        state: reported,
        dedupe_key: newId(),
        raw: "{}",
        at: created_at + 900,
        created_at,
      })),
    );
    await transaction(async (handle) => {
      await handle.insertInto("sends").values(sends).execute();
      await handle.insertInto("send_events").values(events).execute();
    });
  }
  const { count } = await database()
    .selectFrom("sends")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  if (Number(count) !== sendCount) throw new Error(`${count} sends were stored, not ${sendCount}.`);
  return { connectionIds, campaignIds };
}

/** The messages that the sends carry: what the templates make, as JSON. */
async function templateMessages() {
  const { templates } = await import("../lib/message/templates.ts");
  const media = (name) => ({ url: `https://shop.example/${name}.jpg`, mimeType: "image/jpeg", sizeBytes: 90_000 });
  return templates.map(({ build }) => JSON.stringify(build({ media, now: new Date(), utcOffset: 0 })));
}

/** Milliseconds for each page, by what it was filtered by; every second one continues where a page before it ended. */
async function askForPages({ connectionIds, campaignIds }) {
  const { listSends } = await import("../lib/sends.ts");
  const { newId } = await import("../lib/db/id.ts");
  const actor = { id: newId(), name: "Bench", email: "bench@example.com", role: "viewer" };
  const filters = {
    "all of them": () => ({}),
    "by connection": (index) => ({ connectionId: connectionIds[index % 4] }),
    "by campaign": (index) => ({ campaignId: campaignIds[index % 20] }),
    "by a rare state": () => ({ state: "failed" }),
    "by connection and rare state": (index) => ({ connectionId: connectionIds[index % 4], state: "failed" }),
    "by all three": (index) => ({
      connectionId: connectionIds[index % 4],
      campaignId: campaignIds[index % 20],
      state: "failed",
    }),
  };
  const times = {};
  for (const [name, filterOf] of Object.entries(filters)) {
    times[name] = [];
    let cursor;
    for (let index = 0; index < questions; index++) {
      const started = performance.now();
      const page = await listSends(actor, { ...filterOf(Math.floor(index / 2)), ...(cursor && { cursor }) });
      times[name].push(performance.now() - started);
      cursor = index % 2 === 0 ? (page.nextCursor ?? undefined) : undefined;
    }
  }
  return times;
}
