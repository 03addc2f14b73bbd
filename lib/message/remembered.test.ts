import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { arbitraryDraft } from "./arbitrary";
import { toCandidate } from "./candidate";
import { check, providerLosses } from "./check";
import { strictProfile } from "./example-profile";
import { baselineErrors } from "./faults";
import { replaceAt, valueAt } from "./path";
import { remembered, rememberedAt } from "./remembered";
import { type MessageDraft, messageSchema, messageTypes } from "./schema";
import { fillVariables, sampleValues, usedVariables } from "./variables";

// Property tests on large drafts; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Edits as the composer makes them: one field, a part moved, another type; everything else keeps its identity. */
const edit = fc.oneof(
  fc
    .record({
      path: fc.constantFrom(
        "text",
        "cards.0.title",
        "cards.1.description",
        "cards.1.media.url",
        "card.title",
        "card.choices.0.title",
        "cards.0.choices.0.postbackData",
        "choices.0.url",
        "fallback.sms.text",
        "variables.0.samples.0",
        "media.altText",
      ),
      value: fc.constantFrom("", "Hello", "{{first_name}}", "x".repeat(220), "https://shop.example"),
    })
    .map(
      ({ path, value }) =>
        (draft: MessageDraft) =>
          replaceAt(draft, path, value),
    ),
  fc.constantFrom(...messageTypes).map((type) => (draft: MessageDraft) => ({ ...draft, type })),
  fc.constantFrom("horizontal" as const, "vertical" as const).map((orientation) => (draft: MessageDraft) => ({
    ...draft,
    orientation,
  })),
  fc.constant((draft: MessageDraft) => ({ ...draft, cards: draft.cards.toReversed() })),
  fc.constant((draft: MessageDraft) => ({ ...draft, choices: draft.choices.slice(1) })),
);

describe("what is remembered of a message", () => {
  test("changes no answer, whatever was edited before", () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        let draft = first;
        for (const change of edits) {
          draft = change(draft);
          const fresh = structuredClone(draft);
          expect(check(draft, strictProfile)).toEqual(check(fresh, strictProfile));
          expect(providerLosses(draft, [strictProfile])).toEqual(providerLosses(fresh, [strictProfile]));
          expect(usedVariables(draft)).toEqual(usedVariables(fresh));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("part by part, the schema finds the same as on the whole", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const candidate = fillVariables(toCandidate(draft), sampleValues(draft));
        const issues = messageSchema.safeParse(candidate).error?.issues ?? [];
        expect(baselineErrors(candidate).map(({ path, message }) => [path, message])).toEqual(
          issues.map(({ path, message }) => [path.join("."), message]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("is worked out once for a part, and again where it was moved", () => {
    const work = vi.fn((part: object, path = "") => `${path}${Object.keys(part)}`);
    const [plain, placed] = [remembered((part: object) => work(part)), rememberedAt(work)];
    const part = { title: "A" };
    expect([plain(part), plain(part)]).toEqual(["title", "title"]);
    expect(work).toHaveBeenCalledTimes(1);
    expect([placed(part, "a."), placed(part, "a."), placed(part, "b.")]).toEqual(["a.title", "a.title", "b.title"]);
    expect(work).toHaveBeenCalledTimes(3);
  });

  test("a key press in one card works out nothing of the others", () => {
    const spy = vi.spyOn(JSON, "stringify");
    const title = "A title that is looked for";
    const draft = replaceAt({ ...carousel() }, "cards.1.title", title);
    check(draft);
    spy.mockClear();
    check(replaceAt(draft, "cards.0.title", "Another"));
    const looked = spy.mock.results.map(({ value }) => value).join();
    spy.mockRestore();
    expect(looked).toContain("Another");
    expect(looked).not.toContain(title);
    expect(valueAt(draft, "cards.1.title")).toBe(title);
  });
});

function carousel(): MessageDraft {
  const [draft] = fc.sample(
    arbitraryDraft().filter(({ type, cards }) => type === "carousel" && cards.length > 1),
    { numRuns: 1, seed: 1 },
  );
  if (!draft) throw new Error("No carousel was generated.");
  return draft;
}
