import "server-only";
import { randomUUID } from "node:crypto";
import type { Message } from "../message/schema";
import { adapters } from "../providers";
import { isProviderError } from "../providers/error";
import type { Gateway, GatewayAnswer, PhoneAction } from "../providers/gateway";
import { gateways } from "../providers/gateways";
import type { ProviderId } from "../providers/profiles";
import type { Adapter, HttpRequest } from "../providers/types";
import { type Actor, demand } from "../roles";

/** A webhook as it would arrive. The body is JSON as the provider writes it, or whatever else the provider posts. */
export interface RehearsedWebhook {
  method: string;
  contentType: string;
  body: string;
}

/** What carries the tap: providers quote ids, numbers and accounts of it, and nothing of its content. */
const message: Message = { type: "text", text: "Hello", choices: [] };
const phone = "+12025550100";

/**
 * The webhooks that a provider would post for what somebody does on a phone. Its rehearsal makes them, with made-up
 * credentials and ids; nothing is sent or kept. For viewers.
 */
export async function rehearseTap(
  actor: Actor,
  { provider, action }: { provider: ProviderId; action: PhoneAction },
): Promise<RehearsedWebhook[]> {
  demand(actor, "viewer");
  const gateway: Gateway = gateways[provider];
  const adapter: Adapter = adapters[provider];
  const credentials = gateway.credentials((length) => "example".repeat(length).slice(0, length));
  const settings = adapter.settings.parse({ ...credentials, baseUrl: "https://provider.example" });
  const context = { settings, now: new Date(), newId: () => randomUUID() as string, find: () => undefined };
  const ask = (request: HttpRequest) => gateway.handle(onTheWire(request), context);

  const session = adapter.signIn?.isNeeded(settings)
    ? adapter.signIn.read(answered(ask(adapter.signIn.request(undefined, settings))), undefined)
    : undefined;
  if (isProviderError(session)) throw new Error(`The rehearsal of ${provider} refused its own credentials.`);
  const { accepted } = ask(adapter.toRequest({ message, to: phone, reference: randomUUID() }, settings, session));
  if (!accepted) throw new Error(`The rehearsal of ${provider} took no message.`);
  return gateway.act(accepted, action, context).map(({ request: { method, headers, rawBody } }) => ({
    method,
    contentType: headers["content-type"] ?? "",
    body: rawBody,
  }));
}

function onTheWire({ method, url, headers, body }: HttpRequest) {
  const { pathname, searchParams } = new URL(url);
  return {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    rawBody: body === undefined ? "" : JSON.stringify(body),
  };
}

const answered = ({ status, headers = {}, body }: GatewayAnswer) => ({ status, headers, body });
