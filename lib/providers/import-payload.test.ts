import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryMessage } from "../message/arbitrary";
import { type Message, messageDraftSchema } from "../message/schema";
import { outgoingOf } from "./conformance";
import { losses } from "./conformance-losses";
import { importPayload, longestImport } from "./import-payload";
import { type Dialect, payloads } from "./payloads";
import { profiles, providerIds } from "./profiles";

const dialects = await Promise.all(
  providerIds.map(async (id) => ({ id, dialect: (await payloads[id]()) as unknown as Dialect })),
);
const payloadOf = (dialect: Dialect, message: Message) =>
  JSON.stringify(dialect.toPayload(outgoingOf(message), dialect.standInSettings));

const hello: Message = { type: "text", text: "Hello", choices: [] };
const [first] = dialects;
if (!first) throw new Error("No provider is registered.");
const body = payloadOf(first.dialect, hello);

describe.each(dialects)("what goes out through $id", ({ id, dialect }) => {
  it("is recognised as that, and fills the draft again", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryMessage({ profile: profiles[id] }),
        fc.constantFrom("", "\uFEFF", "\n\n "),
        async (message, before) => {
          const outcome = await importPayload(before + payloadOf(dialect, message));
          if (!outcome.ok) throw new Error(outcome.message);
          expect(outcome.provider).toBe(id);
          expect(outcome.lost).toEqual([]);
          expect(outcome.draft.type).toBe(message.type);
          expect(losses(message, outcome.draft, profiles[id])).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is found in the whole request, in a list of one, and in a text that a log keeps", async () => {
    const payload = JSON.parse(payloadOf(dialect, hello));
    const request = { method: "POST", url: "https://example.com", headers: {}, body: payload, curl: "curl" };
    for (const wrapped of [
      request,
      [payload],
      [request],
      JSON.stringify(payload),
      { ...request, body: JSON.stringify(payload) },
    ])
      expect(await importPayload(JSON.stringify(wrapped))).toMatchObject({
        ok: true,
        provider: id,
        draft: { text: "Hello" },
      });
  });

  it("says at which place something is not kept", async () => {
    const payload = { ...JSON.parse(payloadOf(dialect, hello)), quux: true };
    expect(await importPayload(JSON.stringify(payload))).toMatchObject({
      ok: true,
      lost: [{ path: "", message: expect.stringContaining("quux") }],
    });
  });
});

describe("what cannot be imported", () => {
  it.each([
    ["", /^Paste the JSON of a message/],
    [" \n\uFEFF", /^Paste the JSON of a message/],
    ["x".repeat(longestImport + 1), /longer than a million characters/],
    [`${"[".repeat(5000)}${"]".repeat(5000)}`, /nested deeper/],
    ["[".repeat(5000), /nested deeper/],
    ["curl --request POST https://example.com", /^This is a cURL command/],
    [`[${body},${body}]`, /^This is a list of 2 things\. Paste one message of it/],
  ])("%.20s", async (text, message) => {
    expect(await importPayload(text)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });

  it("says where a text stops being JSON", async () => {
    expect(await importPayload(`\uFEFF${body.slice(0, -1)},}`)).toMatchObject({
      ok: false,
      line: 1,
      column: body.length,
      message: `Line 1, column ${body.length}: nothing follows this comma. Remove it.`,
    });
  });

  it.each(["{}", "[]", "1", "null", '"text"', '{"hello":"world"}', '{"method":"POST","url":"x","headers":{}}'])(
    "%s is answered with what every provider expects",
    async (text) => {
      const outcome = await importPayload(text);
      if (outcome.ok) throw new Error("It was taken for a message.");
      expect(outcome.line).toBeUndefined();
      expect(outcome.expected?.map(({ provider }) => provider)).toEqual(providerIds);
      for (const { name, shape } of outcome.expected ?? []) expect(name && shape).not.toBe("");
    },
  );

  it("never makes it throw, and never gives half a draft", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify([value])),
      fc
        .tuple(fc.nat(body.length), fc.string({ maxLength: 3 }))
        .map(([at, piece]) => body.slice(0, at) + piece + body.slice(at)),
      fc.tuple(fc.nat(body.length), fc.nat(5)).map(([at, length]) => body.slice(0, at) + body.slice(at + length)),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const outcome = await importPayload(text);
        if (outcome.ok) expect(messageDraftSchema.safeParse(outcome.draft).success).toBe(true);
        else expect(outcome.message).toMatch(/^[A-Z].*\.$/s);
      }),
      { numRuns: 500 },
    );
  });
});
