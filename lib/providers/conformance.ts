import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryMessage } from "../message/arbitrary";
import { check } from "../message/check";
import { toDraft } from "../message/defaults";
import { isWithin, replaceAt } from "../message/path";
import { type Message, messageDraftSchema, messageTypes, type Problem, toMessage } from "../message/schema";
import { type AnswerFixture, badAnswers, readFixtures, type WebhookFixture } from "./conformance-fixtures";
import { leavesOf, losses } from "./conformance-losses";
import { isProviderError } from "./error";
import { redactError, redactRequest, secretsOf } from "./redact";
import type { Adapter, Outgoing, Session } from "./types";

/** What every adapter must pass; imported by tests only. */
interface Subject<Settings extends Record<string, unknown>> {
  adapter: Adapter<Settings>;
  /** Complete: with a fallback sender, and secrets that appear nowhere else. */
  settings: Settings;
  /** The folder with `answers/`, `payloads/` and `webhooks/`. */
  fixtures: string;
  /** Top-level names of a payload that say who sends to whom and where reports go: no part of the message. */
  envelope: readonly string[];
  /** Names, at any depth, of what belongs to the connection: the sender of a fallback, … */
  ofConnection: readonly string[];
  /** Where the provider wants a sign-in first. */
  session?: Session;
}

export const reference = "01890a5d-ac96-774b-bcce-b302099a8057";

export const outgoingOf = (message: Message): Outgoing => ({
  message,
  to: "+15559876543",
  reference,
  callbackUrl: "https://cardwright.example/api/webhooks/c1/webhook-token-1",
});

export function describeAdapter<Settings extends Record<string, unknown>>(subject: Subject<Settings>) {
  const { adapter, settings, fixtures, session } = subject;
  const isEnvelope = (key: string) => subject.envelope.includes(key);
  const withoutSender = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, item) => (subject.ofConnection.includes(key) ? undefined : item));
  const payloadOf = (message: Message) => adapter.toPayload(outgoingOf(message), settings);
  const carried = arbitraryMessage({ profile: adapter.profile });

  describe("every message", () => {
    it("arrives as it was written, but for what check names", () => {
      fc.assert(
        fc.property(arbitraryMessage(), (message) => {
          const wire = JSON.parse(JSON.stringify(payloadOf(message)));
          const imported = adapter.fromPayload(wire);
          expect(imported.lost).toEqual([]);
          expect(losses(message, imported.draft, adapter.profile)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    });

    it("that check lets pass goes out with all its texts, addresses, numbers, coordinates and postbacks", () => {
      fc.assert(
        fc.property(carried, (message) => {
          const problems = check(toDraft(message), adapter.profile);
          expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
          const body = JSON.parse(JSON.stringify(adapter.toRequest(outgoingOf(message), settings, session).body));
          const sent = new Set(leavesOf(body).values());
          const missing = Array.from(leavesOf(message)).filter(
            ([path, value]) => isContent(path) && !sent.has(value) && !isNamed(path, problems),
          );
          expect(missing).toEqual([]);
        }),
        { numRuns: 200 },
      );
    });

    it("is left as it was", () => {
      fc.assert(
        fc.property(carried, (message) => {
          const before = JSON.stringify([message, settings]);
          adapter.toRequest(outgoingOf(message), settings, session);
          adapter.ready?.(outgoingOf(message), settings);
          expect(JSON.stringify([message, settings])).toBe(before);
        }),
        { numRuns: 50 },
      );
    });
  });

  describe("a published payload", () => {
    for (const { name, payload } of readFixtures<{ payload: Record<string, unknown> }>(`${fixtures}/payloads`))
      it(`${name} can be imported whole, and goes out again as it came`, () => {
        const { draft, lost } = adapter.fromPayload(payload);
        expect(lost).toEqual([]);
        const message = toMessage(draft).data;
        if (!message) throw new Error("the imported draft is no message");
        const again = payloadOf(message) as Record<string, unknown>;
        const shared = Object.keys(again).filter((key) => key in payload && !isEnvelope(key));
        expect(shared).toEqual(Object.keys(again).filter((key) => !isEnvelope(key)));
        for (const [key, value] of Object.entries(payload))
          if (!isEnvelope(key)) expect(withoutSender(again[key])).toEqual(withoutSender(value));
      });
  });

  describe("foreign JSON", () => {
    it("becomes a complete draft, whatever it holds", () => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          expect(messageDraftSchema.safeParse(adapter.fromPayload(value).draft).success).toBe(true);
        }),
      );
    });

    it("may be nested without end", () => {
      const message = fc.sample(carried, { numRuns: 1, seed: 2 })[0] as Message;
      const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 1);
      const payload = JSON.parse(JSON.stringify(payloadOf(message)));
      for (const path of leavesOf(payload).keys())
        expect(messageDraftSchema.safeParse(adapter.fromPayload(replaceAt(payload, path, deep)).draft).success).toBe(
          true,
        );
      const rawBody = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
      expect(adapter.readEvents?.({ method: "POST", query: {}, headers: {}, rawBody }, settings)).toMatchObject([
        { kind: "other" },
      ]);
    });

    it("in one place of a payload spoils only that place, and is named when it cannot be kept", () => {
      fc.assert(
        fc.property(carried, fc.jsonValue(), fc.nat(), (message, foreign, pick) => {
          const payload = JSON.parse(JSON.stringify(payloadOf(message)));
          const paths = Array.from(leavesOf(payload).keys());
          const spoiled = replaceAt(payload, paths[pick % paths.length] ?? "", foreign);
          const before = JSON.stringify(spoiled);
          expect(messageDraftSchema.safeParse(adapter.fromPayload(spoiled).draft).success).toBe(true);
          expect(JSON.stringify(spoiled)).toBe(before);
        }),
        { numRuns: 200 },
      );
    });

    it("with a field that no message has is reported", () => {
      const [message] = fc.sample(carried, { numRuns: 1, seed: 1 });
      if (!message) throw new Error("no message was generated");
      const payload = { ...(payloadOf(message) as object), quux: "something else" };
      expect(adapter.fromPayload(payload).lost.map(({ message }) => message)).toEqual([
        expect.stringContaining("quux"),
      ]);
    });

    it("from the provider or a stranger never makes a reader throw", () => {
      const outgoing = outgoingOf({ type: "text", text: "Hello", choices: [] });
      fc.assert(
        fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (body, status) => {
          expect(adapter.readReceipt({ status, headers: {}, body }, outgoing)).toBeTypeOf("object");
          const rawBody = JSON.stringify(body);
          expect(adapter.readEvents?.({ method: "POST", query: {}, headers: {}, rawBody }, settings)).toBeDefined();
          const response = { status, headers: {}, body };
          const receipt = { ids: ["id"], state: "accepted" as const };
          const { signIn, revoke, cancel, lookup, verify, status: ask, upload } = adapter;
          const file = { filename: "a.jpg", mimeType: "image/jpeg", sizeBytes: 1, base64: "AA==" };
          signIn?.read(response, undefined);
          for (const call of [revoke, cancel, ask]) call?.read(response, receipt);
          lookup?.read(response, "+15559876543");
          verify?.read(response, undefined);
          upload?.read(response, file);
        }),
      );
    });
  });

  describe("answers", () => {
    for (const { name, messageType, response, expected } of readFixtures<AnswerFixture>(`${fixtures}/answers`))
      it(name, () => {
        const message = fc.sample(
          carried.filter(({ type }) => type === messageType),
          { numRuns: 1, seed: 7 },
        )[0] as Message;
        expect(adapter.readReceipt(response, outgoingOf(message))).toMatchObject(expected);
      });

    for (const [name, response, code] of badAnswers)
      it(`${name} is ${code}`, () => {
        const outcome = adapter.readReceipt(response, outgoingOf({ type: "text", text: "Hello", choices: [] }));
        expect(outcome).toMatchObject({ kind: "provider-error", code });
      });

    it("say in whole seconds how long to wait", () => {
      const headers = { "retry-after": "Sun, 01 Mar 2026 10:00:42 GMT", date: "Sun, 01 Mar 2026 10:00:00 GMT" };
      const outcome = adapter.readReceipt(
        { status: 429, headers, body: "" },
        outgoingOf({ type: "text", text: "Hello", choices: [] }),
      );
      expect(outcome).toMatchObject({ code: "rate-limited", retryAfterSeconds: 42 });
    });
  });

  describe("webhooks", () => {
    for (const { name, request, expected } of readFixtures<WebhookFixture>(`${fixtures}/webhooks`))
      it(name, () => {
        const { body, rawBody = JSON.stringify(body), ...rest } = request;
        const events = adapter.readEvents?.({ ...rest, rawBody }, settings);
        expect(events).toMatchObject(expected);
        expect(adapter.readEvents?.({ ...rest, rawBody }, settings)).toEqual(events);
      });
  });

  describe("secrets", () => {
    const secrets = secretsOf(adapter.settings, settings, ["webhook-token-1", session?.token ?? ""]);
    const isClean = (value: unknown) => secrets.filter((secret) => JSON.stringify(value).includes(secret));

    it("are known by the settings' own description", () => expect(secrets.length).toBeGreaterThan(1));

    it("are masked in every request that is shown or stored", () => {
      fc.assert(
        fc.property(carried, (message) => {
          const request = adapter.toRequest(outgoingOf(message), settings, session);
          expect(isClean(redactRequest(request, secrets))).toEqual([]);
        }),
        { numRuns: 50 },
      );
    });

    it("are masked in errors, even where the provider repeats them", () => {
      const request = adapter.toRequest(outgoingOf({ type: "text", text: "Hello", choices: [] }), settings, session);
      for (const status of [200, 400, 401, 500]) {
        const body = { error: request.headers, settings, note: secrets.join(" ") };
        const outcome = adapter.readReceipt(
          { status, headers: {}, body },
          outgoingOf({ type: "text", text: "x", choices: [] }),
        );
        if (!isProviderError(outcome)) throw new Error(`status ${status} was taken for a success`);
        expect(isClean(redactError(outcome, secrets))).toEqual([]);
      }
    });
  });

  it("sends the options that its profile promises, and no other", () => {
    const outgoing = outgoingOf({ type: "text", text: "Hello", choices: [] });
    const plain = JSON.stringify(adapter.toPayload(outgoing, settings));
    const written = (options: Outgoing["options"]) =>
      JSON.stringify(adapter.toPayload({ ...outgoing, options }, settings)) !== plain;
    expect(written({ ttlSeconds: 7_230 })).toBe(adapter.profile.options.expiry);
    expect(written({ sendAt: "2030-03-03T14:00:00Z" })).toBe(adapter.profile.options.schedule);
  });

  it("offers each ability that its profile promises, and no other", () => {
    const { options, upload } = adapter.profile;
    for (const ability of ["revoke", "cancel", "lookup", "status"] as const)
      expect(options[ability], ability).toBe(adapter[ability] !== undefined);
    expect(upload !== undefined).toBe(adapter.upload !== undefined);
    expect(messageTypes.filter((type) => adapter.profile.messageTypes.includes(type)).length).toBeGreaterThan(0);
  });
}

const content =
  /(^|\.)(text|title|description|url|postbackData|phoneNumber|latitude|longitude|label|eventTitle|subject|mediaUrl|startTime|endTime)$/;
const isContent = (path: string) => content.test(path);

/** By what the provider itself loses; advice that holds for everybody excuses nothing. */
const isNamed = (path: string, problems: readonly Problem[]) =>
  problems.some((problem) => problem.provider !== undefined && problem.path !== "" && isWithin(path, problem.path));
