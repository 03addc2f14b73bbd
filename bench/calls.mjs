import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fullCarousel } from "./carousel.mjs";
import { median, print } from "./figures.mjs";

const sends = 200;
/** A server that has just begun compiles its code as it runs: these are not measured. */
const firstSends = 300;
const picture = (card) => ({
  url: `https://shop.example/${card}.jpg`,
  filename: `${card}.jpg`,
  mimeType: "image/jpeg",
  sizeBytes: 90_000,
});

/** How long an adapter takes to write a request, and what Cardwright adds to a provider's own time. */
export async function measureCalls() {
  const folder = mkdtempSync(join(tmpdir(), "cardwright-bench-"));
  process.env.DATA_DIR = folder;
  try {
    await measureRequests();
    await measureSends();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureRequests() {
  const { adapters } = await import("../lib/providers/index.ts");
  const { gateways } = await import("../lib/providers/gateways.ts");
  const { toMessage } = await import("../lib/message/schema.ts");
  const parsed = toMessage(fullCarousel(picture));
  if (!parsed.success) throw parsed.error;
  for (const [id, adapter] of Object.entries(adapters)) {
    const settings = adapter.settings.parse(gateways[id].credentials((length) => "k".repeat(length)));
    const outgoing = {
      message: parsed.data,
      to: "+12025550100",
      reference: "019309a4-3c00-7000-8000-000000000000",
      callbackUrl: "https://cards.example/api/webhooks/a/b",
    };
    const batch = (times) => {
      const started = performance.now();
      for (let index = 0; index < times; index++) adapter.toRequest(outgoing, settings);
      return ((performance.now() - started) * 1000) / times;
    };
    batch(2000);
    const times = Array.from({ length: 20 }, () => batch(500));
    print(`toRequest of a full carousel, ${adapter.profile.name}`, `${median(times).toFixed(1)} µs`, "≤ 50 µs");
  }
}

async function measureSends() {
  const { database, closeDatabase } = await import("../lib/db/client.ts");
  const { migrate } = await import("../lib/db/migrate.ts");
  const { newId } = await import("../lib/db/id.ts");
  const { createCampaign } = await import("../lib/campaigns.ts");
  const { createConnection } = await import("../lib/connections.ts");
  const { createMessage } = await import("../lib/messages.ts");
  const { sendTest } = await import("../lib/sends.ts");
  const { gateways } = await import("../lib/providers/gateways.ts");
  await migrate();

  const actor = { id: newId(), name: "Bench", email: "bench@example.com", role: "admin" };
  const credentials = gateways.sinch.credentials((length) => "k".repeat(length));
  const provider = await playSinch(gateways.sinch, credentials);
  const campaign = worked(await createCampaign(actor, { name: "Bench" }));
  const message = worked(
    await createMessage(actor, { campaignId: campaign.id, name: "Carousel", draft: fullCarousel(picture) }),
  );
  const connection = worked(
    await createConnection(actor, {
      provider: "sinch",
      name: "Loopback",
      senderName: "Bench",
      settings: { ...credentials, baseUrl: provider.url },
    }),
  );
  const added = [];
  for (let index = 0; index < firstSends + sends; index++) {
    const started = performance.now();
    const { sends: made } = worked(
      await sendTest(actor, {
        messageId: message.id,
        version: 1,
        connectionIds: [connection.id],
        to: ["+12025550100"],
        pressKey: newId(),
      }),
    );
    if (index >= firstSends) added.push(performance.now() - started - provider.lastTook());
    if (made[0]?.state !== "accepted") throw new Error(`The send is ${made[0]?.state}, not accepted.`);
  }
  print("What a send adds to the provider's own time", `${median(added).toFixed(1)} ms`, "≤ 5 ms");
  const { count } = await database()
    .selectFrom("sends")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  if (Number(count) !== firstSends + sends) throw new Error(`${count} sends were recorded, not ${firstSends + sends}.`);
  provider.close();
  await closeDatabase();
}

/** The Sinch gateway over HTTP, with the time that it took to answer the last request. */
async function playSinch(gateway, settings) {
  let took = 0;
  const server = createServer(async (request, response) => {
    const started = performance.now();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = gateway.handle(
      {
        method: request.method ?? "",
        path: request.url ?? "",
        query: {},
        headers: request.headers,
        rawBody: Buffer.concat(chunks).toString(),
      },
      { settings, now: new Date(), newId: () => crypto.randomUUID(), find: () => undefined },
    );
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer.body), () => {
      took = performance.now() - started;
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    lastTook: () => took,
    close: () => server.close(),
  };
}

function worked(result) {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
