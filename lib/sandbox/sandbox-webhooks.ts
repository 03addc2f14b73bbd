import "server-only";
import { request as httpRequest } from "undici";
import { z } from "zod";
import { openConnection } from "../connections";
import { database } from "../db/client";
import { env, loopbackOrigin } from "../env";

const requestSchema = z.object({
  method: z.enum(["GET", "POST", "PUT"]),
  query: z.record(z.string(), z.string()).optional(),
  headers: z.record(z.string(), z.string()),
  rawBody: z.string(),
});

const batch = 20;
const claimMilliseconds = 30_000;
const answerWithinMilliseconds = 10_000;
const attemptsAtMost = 8;

interface Due {
  id: string;
  connection_id: string;
  request: string;
  attempts: number;
}

/**
 * Posts the sandbox webhooks whose time has come, over HTTP, to this server's own webhook address and nowhere else.
 * A row is claimed before it is posted, so that two processes never post one twice. Returns how many were taken.
 */
export async function postDueWebhooks(): Promise<number> {
  const due = await claim(Date.now());
  await Promise.all(due.map(post));
  return due.length;
}

async function claim(now: number): Promise<Due[]> {
  const waiting = await database()
    .selectFrom("sandbox_webhooks")
    .select("id")
    .where("due_at", "<=", now)
    .where((where) => where.or([where("claimed_until", "is", null), where("claimed_until", "<", now)]))
    .orderBy("due_at")
    .orderBy("id")
    .limit(batch)
    .execute();
  // Nothing is written, and no lock taken, while nothing is due.
  if (waiting.length === 0) return [];
  return database()
    .updateTable("sandbox_webhooks")
    .set({ claimed_until: now + claimMilliseconds })
    .where(
      "id",
      "in",
      waiting.map(({ id }) => id),
    )
    .where((where) => where.or([where("claimed_until", "is", null), where("claimed_until", "<", now)]))
    .returning(["id", "connection_id", "request", "attempts"])
    .execute();
}

async function post(due: Due): Promise<void> {
  // What cannot be read now may be readable later; what is gone stays gone.
  const connection = await openConnection(due.connection_id).catch(() => undefined);
  if (connection === undefined) return postpone(due);
  if (!connection?.sandbox) return forget(due.id);
  const { method, query = {}, headers, rawBody } = requestSchema.parse(JSON.parse(due.request));
  const url = new URL(new URL(connection.callbackUrl).pathname, loopbackOrigin(env()));
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const status = await httpRequest(url, {
    method,
    headers,
    body: method === "GET" ? null : rawBody,
    signal: AbortSignal.timeout(answerWithinMilliseconds),
  }).then(
    async ({ statusCode, body }) => {
      await body.dump();
      return statusCode;
    },
    () => 0,
  );
  // A 4xx stays one, however often it is asked.
  if (status >= 200 && status < 500) return forget(due.id);
  await postpone(due);
}

async function forget(id: string): Promise<void> {
  await database().deleteFrom("sandbox_webhooks").where("id", "=", id).execute();
}

async function postpone({ id, attempts }: Due): Promise<void> {
  if (attempts + 1 >= attemptsAtMost) return forget(id);
  await database()
    .updateTable("sandbox_webhooks")
    .set({ attempts: attempts + 1, due_at: Date.now() + 500 * 2 ** attempts, claimed_until: null })
    .where("id", "=", id)
    .execute();
}
