import "server-only";
import {
  type AcceptedMessage,
  type DueWebhook,
  type Gateway,
  type GatewayAnswer,
  type GatewayContext,
  type GatewayRequest,
  outcomeFor,
  type PhoneAction,
} from "../gateway";
import { delayOf, jsonWebhook, readJson, sameText, shownAs } from "../rehearsal";
import { basicAuthorization } from "../settings";
import { type Facts, factsOf, instantOf, type Report, reportsFor } from "./course";
import { fromPayload } from "./payload";
import { refuseSenders, refuseSomething } from "./refusals";
import type { MessenteSettings } from "./settings";
import { withZone } from "./times";
import { judge, type WireError, type WireRequest } from "./wire";
import { priceOf, resultOf, signed, webhook } from "./wire-reports";

type Context = GatewayContext<MessenteSettings>;

/** Plays Messente: send, status and cancel. 429 and what people write and tap are assumed (see fixtures/). */
export const gateway: Gateway<MessenteSettings> = {
  credentials: (random) => ({
    username: `rehearsal-${random(8)}`,
    password: random(32),
    sender: "REHEARSAL",
    fallbackSender: "12025550199",
    webhookSecret: random(32),
    textStore: "plaintext",
  }),
  handle,
  act,
};

const errors = (status: number, ...list: WireError[]): GatewayAnswer => ({ status, body: { errors: list } });

const failure = (status: number, code: string, title: string, detail: string) =>
  errors(status, { code, title, detail, source: null });

const notFound = () => failure(404, "101", "Not found", "No such omnimessage");

function handle(request: GatewayRequest, context: Context): GatewayAnswer {
  const { username, password } = context.settings;
  if (!sameText(request.headers.authorization ?? "", basicAuthorization(username, password)))
    return failure(401, "103", "Unauthorized", "Invalid username or password");
  const [resource, id, below, ...rest] = request.path.split("/").slice(1);
  const isKnown = resource === "omnimessage" && (below === undefined || below === "status") && rest.length === 0;
  if (!isKnown) return failure(404, "101", "Not found", "No such resource");
  const call = `${request.method} ${id === undefined ? "omnimessage" : (below ?? "one")}`;
  if (call === "POST omnimessage") return send(request, context);
  if (call === "GET status") return tell(id ?? "", context);
  if (call === "DELETE one") return cancel(id ?? "", context);
  return failure(405, "107", "Method not allowed", "The method is not allowed for this resource");
}

function send({ rawBody }: GatewayRequest, context: Context): GatewayAnswer {
  const body = readJson(rawBody);
  const verdict = judge(body);
  if ("errors" in verdict) return errors(400, ...verdict.errors);
  const { request } = verdict;
  const strangers = refuseSenders(request, context.settings);
  if (strangers.length > 0) return errors(400, ...strangers);
  const outcome = outcomeFor(request.to);
  if (outcome === "field-rejected") return errors(400, refuseSomething(request));
  if (outcome === "rate-limited")
    return { ...failure(429, "102", "Forbidden", "Too many requests"), headers: { "retry-after": "30" } };
  return accept(request, body, context);
}

function accept(request: WireRequest, body: unknown, { now, newId, settings }: Context): GatewayAnswer {
  const outcome = outcomeFor(request.to);
  const id = newId();
  const messages = request.messages.map(({ channel, sender = "default" }) => ({
    channel,
    message_id: newId(),
    sender,
  }));
  const idOf = (name: string) => messages.find(({ channel }) => channel === name)?.message_id ?? "";
  const hasFallback = idOf("sms") !== "";
  const sendAt = request.time_to_send === undefined ? now : new Date(withZone(request.time_to_send));
  const isScheduled = sendAt > now;
  const facts: Facts = {
    rcsId: idOf("rcs"),
    smsId: idOf("sms"),
    startsAt: (isScheduled ? sendAt : now).toISOString(),
    callback: request.dlr_url ? JSON.stringify(Object.fromEntries(new URL(request.dlr_url).searchParams)) : "",
  };
  const accepted: AcceptedMessage = {
    id,
    to: request.to,
    sender: settings.sender,
    draft: fromPayload(body).draft,
    correlation: { ...facts },
    shownAs: outcome === "payment" ? "nothing" : shownAs(outcome, hasFallback),
    ...(isScheduled && { shownFrom: facts.startsAt }),
  };
  return {
    status: 201,
    body: { omnimessage_id: id, to: request.to, messages },
    delay: delayOf(outcome),
    accepted,
    webhooks: reportsFor(request.to, hasFallback).flatMap((report) => {
      const after = Date.parse(facts.startsAt) - now.getTime() + report.afterMilliseconds;
      return webhook(after, accepted, report, instantOf(report, facts), settings);
    }),
  };
}

/** The newest report of each channel that is due by now; an RCS message without one is still being processed. */
function tell(id: string, { find, now, settings }: Context): GatewayAnswer {
  const message = find(id);
  if (!message) return notFound();
  const facts = factsOf(message);
  const due = reportsFor(message.to, facts.smsId !== "").filter(
    (report) => Date.parse(instantOf(report, facts)) <= now.getTime(),
  );
  const newest = (["rcs", "sms"] as const).flatMap((name) => due.findLast(({ channel }) => channel === name) ?? []);
  const processing = { message_id: facts.rcsId, channel: "rcs", sender: message.sender };
  const statuses = newest.map((report) => ({
    ...resultOf(message, report, instantOf(report, facts), settings),
    price_info: priceOf(report),
  }));
  const unknown = { ...processing, status: null, err: null, error: null, timestamp: facts.startsAt, price_info: null };
  return {
    status: 200,
    body: { omnimessage_id: id, to: message.to, statuses: statuses.length > 0 ? statuses : [unknown] },
  };
}

/** Both channels are called off; the report of it is assumed. */
function cancel(id: string, { find, now, settings }: Context): GatewayAnswer {
  const message = find(id);
  if (!message || Date.parse(factsOf(message).startsAt) <= now.getTime()) return notFound();
  const report: Report = { afterMilliseconds: 300, channel: "rcs", status: "DELETED", err: 0, error: null };
  const timestamp = new Date(now.getTime() + report.afterMilliseconds).toISOString();
  return {
    status: 202,
    body: {},
    withdrawn: id,
    webhooks: webhook(report.afterMilliseconds, message, report, timestamp, settings),
  };
}

/** Assumed: like a reply to an SMS, with the request's own words for a tap and a place. */
function act(
  { to, sender }: AcceptedMessage,
  action: PhoneAction,
  { now, newId, settings }: Pick<Context, "now" | "newId" | "settings">,
): DueWebhook[] {
  const inbound = (content: Record<string, unknown>) => {
    const ids = { msg_id: newId(), sub_msg_id: newId() };
    const body = { ...ids, channel: "rcs", recipient: sender, time: now.toISOString(), sender: to, ...content };
    return signed(jsonWebhook(0, body), settings);
  };
  switch (action.kind) {
    case "tap":
      return [inbound({ text: action.title, postback_data: action.postbackData })];
    case "reply":
      return [inbound({ text: action.text })];
    case "location": {
      const { latitude, longitude, postbackData } = action;
      const place = inbound({ lat_long: { latitude, longitude } });
      return postbackData === undefined ? [place] : [inbound({ postback_data: postbackData }), place];
    }
  }
}
