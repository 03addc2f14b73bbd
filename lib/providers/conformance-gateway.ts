import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arbitraryMessage } from "../message/arbitrary";
import { toDraft } from "../message/defaults";
import { valueAt } from "../message/path";
import type { ProviderProfile } from "../message/profile";
import type { Choice, Message } from "../message/schema";
import { outgoingOf } from "./conformance";
import { examples } from "./conformance-examples";
import { losses } from "./conformance-losses";
import { isProviderError, type ProviderError } from "./error";
import {
  type AcceptedMessage,
  type DueWebhook,
  type Gateway,
  type GatewayAnswer,
  type OutcomeName,
  outcomes,
} from "./gateway";
import { exchange } from "./http";
import type { Adapter, ProviderEvent, SendState, Session } from "./types";

/** What every adapter and its gateway must pass together, over real HTTP on loopback; imported by tests only. */
interface Pair<Settings extends Record<string, unknown>> {
  adapter: Adapter<Settings>;
  gateway: Gateway<Settings>;
  /** Which setting the gateway checks as the secret. */
  secret: keyof Settings & string;
  /** Whether a refusal says which field it is about, where the documents allow that; true unless said otherwise. */
  namesFields?: boolean;
  /** The last that is reported of a fallback: not every provider tells whether the SMS arrived. */
  fallbackEnds?: SendState;
  /** "later" where an empty balance is no refusal but a failure that is reported afterwards. */
  paymentFails?: "at once" | "later";
}

const now = new Date("2026-03-01T10:00:00Z");

export function describeGateway<Settings extends Record<string, unknown>>(pair: Pair<Settings>) {
  const { adapter, gateway, secret, namesFields = true, fallbackEnds = "fallback-delivered" } = pair;
  const { profile } = adapter;
  const carried = carriedExamples(profile);
  const credentials = gateway.credentials((length) => "r".repeat(length));
  let server: Awaited<ReturnType<typeof serve>>;
  let settings: Settings;

  beforeAll(async () => {
    server = await serve(gateway, () => settings);
    settings = adapter.settings.parse({ ...credentials, baseUrl: server.address }) as Settings;
  });
  afterAll(() => server.close());

  const send = async (message: Message, to: string, changed: Partial<Settings> = {}, timeoutMilliseconds = 2_000) => {
    const outgoing = { ...outgoingOf(message), to, reference: crypto.randomUUID() };
    const used = { ...settings, ...changed };
    const session = await signedIn(used);
    if (isProviderError(session)) return { outcome: session, outgoing, last: server.last() };
    const request = adapter.toRequest(outgoing, used, session);
    const response = await exchange(request, { providerName: profile.name, timeoutMilliseconds });
    const outcome = isProviderError(response) ? response : adapter.readReceipt(response, outgoing);
    return { outcome, outgoing, last: server.last() };
  };
  const signedIn = async (used: Settings): Promise<Session | ProviderError | undefined> => {
    if (!adapter.signIn?.isNeeded(used)) return undefined;
    const response = await exchange(adapter.signIn.request(undefined, used), { providerName: profile.name });
    return isProviderError(response) ? response : adapter.signIn.read(response, undefined);
  };
  const phone = (name: OutcomeName) => Object.entries(outcomes).find(([, outcome]) => outcome.name === name)?.[0] ?? "";
  const read = (due: DueWebhook): ProviderEvent[] => {
    const events = adapter.readEvents?.({ query: {}, ...due.request }, settings);
    if (!events || isProviderError(events)) throw new Error("the report cannot be read");
    return events;
  };
  const statesOf = (webhooks: DueWebhook[] = []) =>
    webhooks.flatMap(read).map((event) => (event.kind === "status" ? event.state : event.kind));
  /** As it ends for a send that carried its fallback along. */
  const lastState = (message: Message, webhooks: DueWebhook[] = []) => {
    const last = webhooks.flatMap(read).at(-1);
    const hasFallback = message.fallback?.sms && profile.fallback.sms.includes(message.type);
    return last?.withoutRcs && hasFallback ? "fallback-sent" : last?.state;
  };

  describe("the gateway over HTTP", () => {
    for (const [type, message] of Object.entries(carried))
      it(`understands a ${type} as it was meant`, async () => {
        const { outcome, last } = await send(message, phone("delivered-and-read"));
        expect(outcome).toMatchObject({ state: "accepted", ids: expect.arrayContaining([last.accepted?.id]) });
        if (!last.accepted) throw new Error("nothing was accepted");
        expect(losses(message, last.accepted.draft, profile)).toEqual([]);
        expect(last.accepted).toMatchObject({ to: phone("delivered-and-read"), shownAs: "rcs" });
      });

    it("accepts every message that check lets pass", async () => {
      const session = await signedIn(settings);
      if (isProviderError(session)) throw new Error(session.message);
      await fc.assert(
        fc.asyncProperty(arbitraryMessage({ profile }), async (message) => {
          const outgoing = { ...outgoingOf(message), reference: crypto.randomUUID() };
          const request = adapter.toRequest(outgoing, settings, session);
          const url = new URL(request.url);
          const answer = gateway.handle(
            {
              method: request.method,
              path: url.pathname.replace(/^\/base/, ""),
              query: Object.fromEntries(url.searchParams),
              headers: request.headers,
              rawBody: JSON.stringify(request.body),
            },
            { settings, now, newId: () => crypto.randomUUID(), find: () => undefined },
          );
          expect(answer.body, JSON.stringify(answer.body)).toBe(answer.accepted ? answer.body : "an accepted message");
          expect(losses(message, answer.accepted?.draft ?? toDraft(undefined), profile)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    });

    it("reports in the order in which things happen, about the very send", async () => {
      const { outcome, outgoing, last } = await send(carried.text, phone("delivered-and-read"));
      const delays = (last.webhooks ?? []).map(({ afterMilliseconds }) => afterMilliseconds);
      expect(delays).toEqual(delays.toSorted((a, b) => a - b));
      expect(statesOf(last.webhooks).slice(-3)).toEqual(["sent", "delivered", "read"]);
      for (const event of (last.webhooks ?? []).flatMap(read)) {
        expect(event.ids.length).toBeGreaterThan(0);
        expect(isProviderError(outcome) || outcome.ids).toEqual(expect.arrayContaining(event.ids));
        expect([undefined, outgoing.reference]).toContain(event.reference);
      }
    });

    it.each<[OutcomeName, SendState | undefined]>([
      ["delivered", "delivered"],
      ["failed", "failed"],
      ["fallback", profile.fallback.sms.includes("text") ? fallbackEnds : "failed"],
      ["silent", undefined],
    ])("plays %s to the end", async (name, state) => {
      const { text } = carried;
      const { outcome, last } = await send(text, phone(name));
      expect(outcome).toMatchObject({ state: "accepted" });
      expect(lastState(text, last.webhooks)).toBe(state);
    });

    it("fails on a phone without RCS when there is no fallback", async () => {
      const { last } = await send(carried.carousel, phone("fallback"));
      expect(statesOf(last.webhooks).at(-1)).toBe("failed");
      expect(last.accepted?.shownAs).toBe("nothing");
    });

    it("repeats each report for the number that asks for it, and a repeat has the same key", async () => {
      const { last } = await send(carried.text, phone("duplicate-webhooks"));
      const keys = (last.webhooks ?? []).flatMap(read).map(({ dedupeKey }) => dedupeKey);
      const once = new Set(keys);
      expect(keys.length).toBeGreaterThan(once.size);
      expect(once.size).toBeGreaterThanOrEqual(3);
    });

    it("refuses wrong credentials", async () => {
      const changed = { [secret]: "wrong" } as Partial<Settings>;
      expect((await send(carried.text, phone("delivered"), changed)).outcome).toMatchObject({ code: "credentials" });
    });

    it.each(Object.entries(carried))("refuses a field that a %s really has", async (_, message) => {
      const { outcome } = await send(message, phone("field-rejected"));
      if (!isProviderError(outcome)) throw new Error("it was accepted");
      expect(outcome.code).toBe("rejected");
      if (!namesFields) return expect(outcome.fields).toEqual([]);
      expect(outcome.fields).toHaveLength(1);
      expect(valueAt(message, outcome.fields[0]?.path ?? "")).toBeTypeOf("string");
    });

    it("tells of an empty balance and of too many requests", async () => {
      const { outcome, last } = await send(carried.text, phone("payment"));
      if (pair.paymentFails === "later") expect(statesOf(last.webhooks).at(-1)).toBe("failed");
      else expect(outcome).toMatchObject({ code: "payment" });
      const tooMany = (await send(carried.text, phone("rate-limited"))).outcome;
      expect(tooMany).toMatchObject({ code: "rate-limited", retryAfterSeconds: 30 });
    });

    it("takes a message and never answers: the outcome is unknown, and reports settle it later", async () => {
      const { outcome, last } = await send(carried.text, phone("timeout"), {}, 150);
      expect(outcome).toMatchObject({ code: "unknown-outcome" });
      expect(statesOf(last.webhooks)).toEqual(["sent", "delivered", "read"]);
      expect(Math.min(...(last.webhooks ?? []).map(({ afterMilliseconds }) => afterMilliseconds))).toBeGreaterThan(
        15_000,
      );
    });

    it("holds the answer of a slow number back", async () => {
      expect((await send(carried.text, phone("slow"), {}, 150)).last.delay).toBe(5_000);
    });

    it("refuses what is not JSON, another method and another path without an exception", async () => {
      const { url, headers } = adapter.toRequest(outgoingOf(carried.text), settings);
      for (const [method, address, body] of [
        ["POST", url, "{"],
        ["POST", url, "[]"],
        ["POST", url, "null"],
        ["PUT", url, "{}"],
        ["POST", `${url}/more/steps`, "{}"],
        ["POST", settings.baseUrl as string, "{}"],
      ] as const) {
        const { status } = await fetch(address, { method, body, headers });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    });
  });

  describe("the sandbox phone", () => {
    const accepted = async () => (await send(carried.card, "+15559876543")).last.accepted as AcceptedMessage;
    const act = async (action: Parameters<typeof gateway.act>[1]) =>
      gateway.act(await accepted(), action, { settings, now, newId: () => crypto.randomUUID() }).flatMap(read);

    it("posts a tap with the postback as it was written", async () => {
      expect(await act({ kind: "tap", title: "Yes", postbackData: "yes & no" })).toMatchObject([
        { kind: "tap", text: "Yes", postbackData: "yes & no", from: "+15559876543" },
      ]);
    });

    it("posts what was typed", async () => {
      expect(await act({ kind: "reply", text: "In green?" })).toMatchObject([
        { kind: "reply", text: "In green?", from: "+15559876543" },
      ]);
    });

    it("posts where it is, after the tap that asked for it", async () => {
      const events = await act({ kind: "location", latitude: 53.7996, longitude: -1.5491, postbackData: "near" });
      expect(events).toMatchObject([
        { kind: "tap", postbackData: "near" },
        { kind: "location", text: "53.7996, -1.5491" },
      ]);
    });
  });
}

/** The examples without what the provider cannot send at all. */
function carriedExamples(profile: ProviderProfile): Record<Message["type"], Message> {
  const kept = <Part extends { choices: Choice[] }>(part: Part): Part => ({
    ...part,
    choices: part.choices
      .filter(({ type }) => profile.choiceTypes.includes(type))
      .map((choice) =>
        choice.type === "showLocation" && !profile.carries.locationLabel ? withoutLabel(choice) : choice,
      ),
  });
  const { text, media, card, carousel } = structuredClone(examples) as Record<Message["type"], Message>;
  const cardMessage = card.type === "card" ? { ...card, card: kept(card.card) } : card;
  const carouselMessage = carousel.type === "carousel" ? { ...carousel, cards: carousel.cards.map(kept) } : carousel;
  return { text: kept(text), media: kept(media), card: cardMessage, carousel: carouselMessage };
}

const withoutLabel = ({ label: _, ...choice }: Extract<Choice, { type: "showLocation" }>): Choice => choice;

/** The gateway behind a real server, as the app's own route would run it. */
async function serve<Settings extends Record<string, unknown>>(gateway: Gateway<Settings>, settings: () => Settings) {
  const messages = new Map<string, AcceptedMessage>();
  let latest: GatewayAnswer = { status: 0 };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const answer = gateway.handle(
      {
        method: request.method ?? "",
        path: url.pathname.replace(/^\/base/, ""),
        query: Object.fromEntries(url.searchParams),
        headers: request.headers as Record<string, string>,
        rawBody: await textOf(request),
      },
      { settings: settings(), now, newId: () => crypto.randomUUID(), find: (id) => messages.get(id) },
    );
    latest = answer;
    if (answer.accepted) messages.set(answer.accepted.id, answer.accepted);
    if (answer.delay) return;
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`,
    last: () => latest,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
