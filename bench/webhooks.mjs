import { Agent, request } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startServer } from "../e2e/server.ts";
import { print } from "./figures.mjs";

const sendCount = 2_000;
/** The first ones are not counted: a server that has just begun compiles its code as it runs. */
const firstReports = 5_000;
const reports = 20_000;
const parallelPosts = 64;

/**
 * How many reports a server takes in each second, SQLite and one process, each about a send of ours and safe on disk when
 * it is answered; and whether each that was answered is there after the process is killed in the midst of them.
 */
export async function measureWebhooks() {
  const server = await startServer({ SANDBOX: "off" });
  const { path, sendIds } = await prepareSends(server.dataDirectory);
  const agent = new Agent({ keepAlive: true, maxSockets: parallelPosts });
  let number = 0;
  /** Posts reports until `isDone`, over all connections at once. Gives the numbers of those that were answered with 200. */
  const postUntil = async (isDone) => {
    const answered = [];
    const postOn = async () => {
      while (!isDone(answered.length)) {
        const own = number++;
        if ((await post(server.url + path, report(sendIds, own), agent)) !== 200) return;
        answered.push(own);
      }
    };
    await Promise.all(Array.from({ length: parallelPosts }, postOn));
    return answered;
  };

  await postUntil(() => number >= firstReports);
  const started = performance.now();
  const counted = await postUntil(() => number >= firstReports + reports);
  const seconds = (performance.now() - started) / 1000;
  if (counted.length !== reports) throw new Error(`${counted.length} of ${reports} reports were answered with 200.`);
  print(
    "Webhooks taken in, SQLite, one process",
    `${Math.round(counted.length / seconds)} events/s`,
    "≥ 1000 events/s",
  );

  const dying = postUntil(() => false);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await server.kill();
  const answered = await dying;
  const stored = storedNumbers(server.dataDirectory);
  const lost = answered.filter((own) => !stored.has(own));
  print(`Of ${answered.length} answered before kill -9, lost`, `${lost.length} events`, "0 events");
  await server.stop();
}

/** A connection and sends on it, written beside the running server. */
async function prepareSends(dataDirectory) {
  process.env.DATA_DIR = dataDirectory;
  const { database, closeDatabase } = await import("../lib/db/client.ts");
  const { newId } = await import("../lib/db/id.ts");
  const { storeConnection } = await import("../lib/connections/connection-store.ts");
  const { openConnection } = await import("../lib/connections.ts");
  const { gateways } = await import("../lib/providers/gateways.ts");
  const settings = { ...gateways.sinch.credentials((length) => "k".repeat(length)), baseUrl: "https://sinch.example" };
  const connectionId = await storeConnection({
    provider: "sinch",
    name: "Bench",
    senderName: "Bench",
    settings,
    sandbox: false,
  });
  const now = Date.now();
  const sendIds = Array.from({ length: sendCount }, newId);
  for (let first = 0; first < sendCount; first += 500) {
    const ids = sendIds.slice(first, first + 500);
    await database()
      .insertInto("sends")
      .values(
        ids.map((id) => ({
          id,
          press_key: newId(),
          connection_id: connectionId,
          recipient: "+12025550100",
          message_name: "Bench",
          version: 1,
          message: JSON.stringify({ type: "text", text: "Bench" }),
          state: "accepted",
          provider_ids: JSON.stringify([id]),
          sent_by: newId(),
          created_at: now,
          updated_at: now,
        })),
      )
      .execute();
    await database()
      .insertInto("send_provider_ids")
      .values(ids.map((id) => ({ connection_id: connectionId, provider_id: id, send_id: id })))
      .execute();
  }
  const { pathname } = new URL((await openConnection(connectionId)).callbackUrl);
  await closeDatabase();
  return { path: pathname, sendIds };
}

const words = ["dispatched", "delivered", "displayed"];

/** A status report of Sinch's, no two alike. */
function report(sendIds, number) {
  return JSON.stringify({
    type: "status_report_rcs",
    message_id: sendIds[number % sendIds.length],
    at: new Date().toISOString(),
    status_report: { type: words[Math.floor(number / sendIds.length) % words.length] },
    number,
  });
}

/** The status of the answer; null where the connection broke. */
function post(url, body, agent) {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const posted = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
      response.on("error", () => resolve(null));
    });
    posted.on("error", () => resolve(null));
    posted.end(body);
  });
}

function storedNumbers(dataDirectory) {
  const file = new DatabaseSync(join(dataDirectory, "cardwright.db"));
  const rows = file.prepare("select json_extract(raw, '$.number') as number from send_events").all();
  file.close();
  return new Set(rows.map(({ number }) => number));
}
