import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openConnection } from "../connections";
import { storeConnection } from "../connections/connection-store";
import { database } from "../db/client";
import { newId } from "../db/id";
import { toDraft } from "../message/defaults";
import { createMessage } from "../messages";
import { adapters } from "../providers";
import type { ProviderId } from "../providers/profiles";
import type { WebhookRequest } from "../providers/types";
import type { Actor } from "../roles";
import { takeWebhook } from "./webhooks";

/** What the tests of sending share: a provider that answers as told, and a message to send. */

export const sender: Actor = { id: newId(), name: "Sam", email: "sam@example.com", role: "sender" };
export const viewer: Actor = { ...sender, role: "viewer" };
export const editor: Actor = { ...sender, role: "editor" };

type Answer = (request: { body: unknown; response: ServerResponse; incoming: IncomingMessage }) => void;

export interface PlayedProvider {
  server: Server;
  address: string;
  /** The bodies of the requests that came, in order. */
  received: Record<string, unknown>[];
  answer: Answer;
}

/** A provider over real HTTP; `answer` may be exchanged between tests. */
export async function playProvider(): Promise<PlayedProvider> {
  const played: PlayedProvider = { server: createServer(), address: "", received: [], answer: () => undefined };
  played.server.on("request", (incoming: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("end", () => {
      // A question, such as a lookup, has no body.
      const body = JSON.parse(Buffer.concat(chunks).toString() || "{}");
      played.received.push(body);
      played.answer({ body, response, incoming });
    });
  });
  await new Promise<void>((resolve) => played.server.listen(0, "127.0.0.1", resolve));
  played.address = `http://127.0.0.1:${(played.server.address() as AddressInfo).port}`;
  return played;
}

export function stopProvider({ server }: PlayedProvider): void {
  server.closeAllConnections();
  server.close();
}

export const answerJson =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  ({ response }) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

/** As Sinch answers: the id is the one that it was given. */
export const sinchAccepts: Answer = ({ body, response }) =>
  answerJson(200, {
    type: "status_report_rcs",
    message_id: (body as { message_id: string }).message_id,
    at: new Date().toISOString(),
    status_report: { type: "queued" },
  })({ body, response } as Parameters<Answer>[0]);

export const aerialinkAccepts =
  (guid: string): Answer =>
  (exchange) =>
    answerJson(200, {
      status: "success",
      message: "Message queued",
      data: { results: [{ messageGUID: guid, destination: "12025550143", status: "QUEUED" }] },
    })(exchange);

export const token = "Secret-Token_0123456789";

export async function makeConnection(provider: ProviderId, address: string): Promise<string> {
  const settings =
    provider === "sinch"
      ? { senderId: "TarnAndTrail", token, baseUrl: address }
      : { username: "tarn", password: token, sender: "TARN", baseUrl: address };
  return storeConnection({
    provider,
    name: "Test account",
    senderName: "Tarn & Trail",
    settings: adapters[provider].settings.parse(settings),
    sandbox: false,
  });
}

const textDraft = toDraft({
  type: "text",
  text: "Four picks, 25% off",
  choices: [
    { type: "reply", title: "Show me", postbackData: "show-me" },
    { type: "reply", title: "Stop", postbackData: "stop" },
  ],
});

export async function makeMessage(draft = textDraft): Promise<{ messageId: string; version: number }> {
  const campaignId = newId();
  const now = Date.now();
  await database()
    .insertInto("campaigns")
    .values({ id: campaignId, name: "Autumn", created_at: now, updated_at: now, created_by: sender.id })
    .execute();
  const created = await createMessage(editor, { campaignId, name: "Four picks", draft });
  if (!created.ok) throw new Error(created.message);
  return { messageId: created.value.id, version: 1 };
}

/** Posts to a connection's webhook as its provider would. */
export async function report(connectionId: string, body: unknown, changes: Partial<WebhookRequest> = {}) {
  return takeWebhook(connectionId, await webhookToken(connectionId), {
    method: "POST",
    query: {},
    headers: { "content-type": "application/json" },
    rawBody: JSON.stringify(body),
    ...changes,
  });
}

export async function webhookToken(connectionId: string): Promise<string> {
  const connection = await openConnection(connectionId);
  return connection?.callbackUrl.split("/").at(-1) ?? "";
}
