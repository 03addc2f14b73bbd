import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDraft } from "./arbitrary";
import { billing } from "./billing";
import { utf8Bytes } from "./count";
import { toDraft } from "./defaults";
import { removeChoice } from "./edit";

const reply = { type: "reply", title: "Yes", postbackData: "yes" };
const link = { type: "openUrl", title: "Shop", url: "https://shop.example" };
const map = { type: "showLocation", title: "Find us" };

const bill = (written: string, ...choices: object[]) => {
  const { elsewhere, unitedStates, changes } = billing(toDraft({ type: "text", text: written, choices }));
  const there = unitedStates.kind === "rich" ? unitedStates.segments : "media";
  return [elsewhere, there, ...changes.map(({ path, sentence }) => `${path}: ${sentence}`)];
};

describe("a text", () => {
  test("of up to 160 bytes is Basic, and one segment", () => {
    expect(bill("Hi")).toEqual(["basic", 1]);
    expect(bill("")).toEqual(["basic", 1]);
    expect(bill("x".repeat(160))).toEqual(["basic", 1]);
  });

  test("of more bytes is Single, and a segment for every 160", () => {
    expect(bill("x".repeat(161))).toEqual([
      "single",
      2,
      "text: 1 byte fewer makes it Basic outside the US.",
      "text: 1 byte fewer makes it 1 segment in the US.",
    ]);
    expect(bill("x".repeat(325))).toEqual([
      "single",
      3,
      "text: 165 bytes fewer make it Basic outside the US.",
      "text: 5 bytes fewer make it 2 segments in the US.",
    ]);
    expect(bill("x".repeat(300))[1]).toBe(2);
  });

  test("is told which characters alone make it longer", () => {
    expect(bill(`${"x".repeat(157)}👋`)).toEqual([
      "single",
      2,
      "text: Plain letters instead of “👋” make it Basic outside the US.",
      "text: Plain letters instead of “👋” make it 1 segment in the US.",
    ]);
  });

  test("with chips is Single; replies, calls and links stay text in the US", () => {
    expect(bill("Hi", reply)).toEqual(["single", 1, "choices: Without the chip it is Basic outside the US."]);
    expect(bill("Hi", link, { type: "dialPhone", title: "Call" }).slice(0, 2)).toEqual(["single", 1]);
    expect(bill("x".repeat(165), reply, link)).toEqual([
      "single",
      2,
      "text: Without the chips and with 5 bytes fewer it is Basic outside the US.",
      "text: 5 bytes fewer make it 1 segment in the US.",
    ]);
  });

  test("with other chips is Rich Media in the US, however long", () => {
    expect(bill("x".repeat(400), reply, map).slice(1)).toEqual([
      "media",
      "text: Without the chips and with 240 bytes fewer it is Basic outside the US.",
      "choices.1: Without the chip “Find us” it is charged as text in the US.",
    ]);
    expect(bill("Hi", { ...link, application: "webview" }, map)[3]).toBe(
      "choices.0: Without these 2 chips (Shop, Find us) it is charged as text in the US.",
    );
  });

  const greeting = (text: string, ...samples: string[]) =>
    billing(toDraft({ type: "text", text, people: samples.map(() => ({})), variables: [{ name: "name", samples }] }));

  test("is measured with its variables filled", () => {
    expect(greeting("{{name}}", "x".repeat(161)).elsewhere).toBe("single");
    expect(greeting(`${"x".repeat(156)}{{name}}`, "Mira").elsewhere).toBe("basic");
  });

  test("is measured for whom it is dearest, which need not be who has the longest sample", () => {
    expect(greeting(`${"x".repeat(150)}{{name}}`, "Katherine", "Катя").elsewhere).toBe("basic");
    expect(greeting(`${"x".repeat(150)}{{name}}`, "Katherine", "Максим")).toEqual({
      elsewhere: "single",
      unitedStates: { kind: "rich", segments: 2 },
      changes: [
        { path: "text", sentence: "2 bytes fewer make it Basic outside the US." },
        { path: "text", sentence: "2 bytes fewer make it 1 segment in the US." },
      ],
    });
  });

  test("blames characters only where they alone make it too long for everybody", () => {
    const [change] = greeting(`${"x".repeat(150)}{{name}}`, "Christopher", "👋👋👋").changes;
    expect(change?.sentence).toBe("2 bytes fewer make it Basic outside the US.");
  });

  test("counts no braces for somebody without a sample", () => {
    expect(greeting(`${"x".repeat(155)}{{name}}`, "Mira", "").elsewhere).toBe("basic");
  });
});

test.each(["media", "card", "carousel"])("a message of type %s is Single and Rich Media", (type) => {
  const picture = { media: { url: "https://shop.example/a.jpg" } };
  expect(billing(toDraft({ type, card: picture, cards: [picture, picture], ...picture }))).toEqual({
    elsewhere: "single",
    unitedStates: { kind: "rich-media" },
    changes: [],
  });
});

test("a card of words alone could be a text", () => {
  const [change] = billing(toDraft({ type: "card", card: { title: "Hello" } })).changes;
  expect(change).toEqual({ path: "type", sentence: expect.stringContaining("as a text") });
});

test("what would change it, changes it", () => {
  fc.assert(
    fc.property(arbitraryDraft(), (draft) => {
      let plain = draft;
      while (plain.choices.length > 0) plain = removeChoice(plain, "choices", 0);
      for (const { sentence } of billing(draft).changes) {
        if (sentence.startsWith("Without the chip it") || sentence.startsWith("Without the chips it"))
          expect(billing(plain).elsewhere).toBe("basic");
        const fewer = /^([\d,]+) bytes? fewer makes? it (\d+) segment/.exec(sentence);
        if (fewer && !draft.text.includes("{{"))
          expect(utf8Bytes(draft.text) - Number(fewer[1]?.replaceAll(",", ""))).toBe(160 * Number(fewer[2]));
      }
    }),
  );
});
