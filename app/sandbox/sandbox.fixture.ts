import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { POST as postWebhook } from "@/app/api/webhooks/[connection]/[token]/route";
import { listConnections } from "@/lib/connections";
import { database } from "@/lib/db/client";
import { makeSamples } from "@/lib/first-start";
import { type OutcomeName, outcomes } from "@/lib/providers/gateway";
import type { ProviderId } from "@/lib/providers/profiles";
import { listPhone } from "@/lib/sandbox";
import { postDueWebhooks } from "@/lib/sandbox/sandbox-webhooks";
import { getSend, sendTest } from "@/lib/sends";
import type { SendOptions } from "@/lib/sends/send-options";
import { sender, viewer } from "@/lib/sends/sending.fixture";
import { POST as callGateway } from "./[provider]/[connection]/[...path]/route";

/** The reserved number that picks an outcome. */
export const numberOf = (name: OutcomeName) =>
  Object.entries(outcomes).find(([, outcome]) => outcome.name === name)?.[0] ?? "";

/** A gateway's route, as it answers below /sandbox/<provider>/<connection>. */
export const gateway = (request: Request, [provider = "", connection = ""]: string[]) =>
  callGateway(request, { params: Promise.resolve({ provider, connection }) });

export interface PlayedSandbox {
  /** A sandbox connection of each provider. */
  connections: Map<ProviderId, string>;
  /** The addresses that webhooks were posted to since they were last forgotten. */
  posted: string[];
  /** What the webhook's route answers instead of itself. */
  webhookStatus: number | undefined;
  stop(): void;
}

/** The two routes that the sandbox and the adapters talk to, behind real HTTP, on a database that is already open. */
export async function playSandbox(): Promise<PlayedSandbox> {
  const played: PlayedSandbox = {
    connections: new Map(),
    posted: [],
    webhookStatus: undefined,
    stop() {
      delete process.env.PORT;
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer(async (incoming, outgoing) => {
    const request = await requestOf(incoming);
    const [area = "", ...parts] = new URL(request.url).pathname.slice(1).split("/");
    await pass(area === "sandbox" ? await gateway(request, parts) : await webhook(request, parts), outgoing);
  });
  async function webhook(request: Request, [, connection = "", token = ""]: string[]) {
    played.posted.push(request.url);
    if (played.webhookStatus) return new Response(null, { status: played.webhookStatus });
    return postWebhook(request, { params: Promise.resolve({ connection, token }) });
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.PORT = String((server.address() as AddressInfo).port);
  await makeSamples();
  played.connections = new Map((await listConnections(viewer)).map(({ provider, id }) => [provider, id]));
  return played;
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "GET" } = incoming;
  return new Request(`http://localhost${incoming.url}`, {
    method,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(method !== "GET" && { body: Buffer.concat(chunks) }),
  });
}

async function pass(answer: Response, outgoing: ServerResponse) {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
}

/** Lets all the time pass that the gateways want to wait. */
export async function untilReported(): Promise<void> {
  for (;;) {
    await database().updateTable("sandbox_webhooks").set({ due_at: 0 }).execute();
    if ((await postDueWebhooks()) === 0) return;
  }
}

export type SandboxSends = ReturnType<typeof sendsThrough>;

/** One message through the sandbox connections, one phone at a time. */
export function sendsThrough({ connections }: PlayedSandbox, message: { messageId: string; version: number }) {
  const connectionOf = (provider: ProviderId) => connections.get(provider) ?? "";
  return {
    connectionOf,
    /** Gives the id of the send. */
    async send(provider: ProviderId, to: string, options?: SendOptions): Promise<string> {
      const press = { ...message, connectionIds: [connectionOf(provider)], to: [to], pressKey: randomUUID() };
      const result = await sendTest(sender, { ...press, ...(options && { options }) });
      if (!result.ok) throw new Error(result.message);
      return result.value.sends[0]?.id ?? "";
    },
  };
}

/** Everything that is known of a send. */
export async function detail(id: string) {
  const found = await getSend(viewer, id);
  if (!found) throw new Error("the send is not there");
  return found;
}

/** What the sandbox phone with this number shows. */
export const onPhone = async (phone: string) =>
  (await listPhone(viewer)).filter(({ recipient }) => recipient === phone);
