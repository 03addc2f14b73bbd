import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { arbitraryDraft, arbitraryMessage } from "./arbitrary";
import { emptyCard, emptyChoice, emptyDraft, emptyMedia, toDraft } from "./defaults";
import { type MessageDraft, messageDraftSchema } from "./schema";

// Property tests on large drafts; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const keysOf = (draft: MessageDraft) => [
  ...[draft.card, ...draft.cards].flatMap((card) => [card.key, ...card.choices.map(({ key }) => key)]),
  ...[...draft.choices, ...draft.variables, ...draft.people].map(({ key }) => key),
];

/** JSON of any kind, and JSON whose keys are those of a draft while its values are not. */
const foreignJson = fc.oneof(
  fc.jsonValue(),
  fc.record(
    Object.fromEntries(
      [...Object.keys(emptyDraft()), ...Object.keys(emptyChoice())].map((key) => [key, fc.jsonValue({ maxDepth: 3 })]),
    ),
    { requiredKeys: [] },
  ),
);

describe("toDraft", () => {
  test("completes any JSON into a complete draft without throwing", () => {
    fc.assert(
      fc.property(foreignJson, (json) => {
        const draft = toDraft(json);
        expect(messageDraftSchema.parse(draft)).toEqual(draft);
      }),
    );
  });

  test.each([undefined, null, 7, "text", [], () => 1, Symbol("x"), new Map()])(
    "takes %s for nothing written",
    (value) => {
      const { cards, ...rest } = toDraft(value);
      expect(cards).toHaveLength(2);
      expect(rest).toMatchObject({ type: "text", text: "", choices: [], variables: [] });
    },
  );

  test("changes nothing in a complete draft", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        expect(toDraft(draft)).toEqual(draft);
      }),
    );
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(foreignJson, (json) => {
        const once = toDraft(json);
        expect(toDraft(once)).toEqual(once);
      }),
    );
  });

  test("leaves what it was given unchanged", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (message) => {
        const before = structuredClone(message);
        toDraft(message);
        expect(message).toEqual(before);
      }),
    );
  });

  test("gives every card, choice and variable a key of its own", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const keys = keysOf(draft);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("keeps the first of two equal keys and renews the second", () => {
    const [first, second] = toDraft({ choices: [{ key: "a" }, { key: "a" }] }).choices;
    expect(first?.key).toBe("a");
    expect(second?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  test("keeps valid values beside values of the wrong type", () => {
    const draft = toDraft({ type: "card", text: 7, width: "huge", card: { title: "Tent", media: { height: "tall" } } });
    expect(draft).toMatchObject({ type: "card", text: "", width: "medium" });
    expect(draft.card).toMatchObject({ title: "Tent", media: { height: "tall", url: "" } });
  });

  test("reads a message's fallback as switched on", () => {
    const { fallback } = toDraft({ type: "text", text: "Hi", choices: [], fallback: { sms: { text: "Hi" } } });
    expect(fallback.sms).toEqual({ enabled: true, text: "Hi" });
    expect(fallback.mms.enabled).toBe(false);
  });

  test("keeps a switched-off fallback and its text", () => {
    expect(toDraft({ fallback: { sms: { enabled: false, text: "Later" } } }).fallback.sms).toEqual({
      enabled: false,
      text: "Later",
    });
  });

  test("writes a message's coordinates as text", () => {
    const [choice] = toDraft({ choices: [{ type: "showLocation", latitude: 53.7996, longitude: -1.5 }] }).choices;
    expect(choice).toMatchObject({ latitude: "53.7996", longitude: "-1.5" });
  });
});

describe("variables", () => {
  test("from before there were several people keep their sample, as the first person's, who is always the same", () => {
    const stored = { variables: [{ key: "v", name: "name", sample: "Mira" }] };
    const draft = toDraft(stored);
    expect(draft.variables).toEqual([{ key: "v", name: "name", samples: ["Mira"] }]);
    expect(draft.people).toHaveLength(1);
    expect(toDraft(stored).people).toEqual(draft.people);
  });

  test("have a sample for everybody, and nobody's is lost", () => {
    const { people, variables } = toDraft({
      people: [{ key: "m", name: "Mira" }],
      variables: [{ name: "a", samples: ["1", "2"] }, { name: "b" }],
    });
    expect(people).toMatchObject([{ key: "m", name: "Mira" }, { name: "" }]);
    expect(variables).toMatchObject([{ samples: ["1", "2"] }, { samples: ["", ""] }]);
  });
});

describe("empty parts", () => {
  test("an empty draft has two cards for the day it becomes a carousel", () => {
    expect(emptyDraft().cards).toHaveLength(2);
  });

  test("an empty choice is a reply unless a kind is named", () => {
    expect(emptyChoice().type).toBe("reply");
    expect(emptyChoice("dialPhone").type).toBe("dialPhone");
  });

  test("two empty cards have different keys", () => {
    expect(emptyCard().key).not.toBe(emptyCard().key);
  });

  test("empty media knows no size", () => {
    expect(emptyMedia()).toMatchObject({ url: "", sizeBytes: null, height: "medium" });
  });
});
