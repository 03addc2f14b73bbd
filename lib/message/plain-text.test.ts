import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDraft } from "./arbitrary";
import { codePoints } from "./count";
import { toDraft } from "./defaults";
import { fallbackNote, suggestFallbackText, summary } from "./plain-text";
import { sampleCarousel } from "./sample";

const link = (url: string) => ({ type: "openUrl", title: "Go", postbackData: "go", url });
const sample = sampleCarousel(() => ({}));

describe("suggestFallbackText", () => {
  test("a text brings its links and numbers along", () => {
    const choices = [link("https://shop.example"), { type: "dialPhone", phoneNumber: "1011" }, { type: "reply" }];
    expect(suggestFallbackText(toDraft({ type: "text", text: "Hello", choices }))).toBe(
      "Hello\nhttps://shop.example\n1011",
    );
  });

  test("a link that the text already has is not repeated", () => {
    const draft = toDraft({ type: "text", text: "See https://shop.example", choices: [link("https://shop.example")] });
    expect(suggestFallbackText(draft)).toBe("See https://shop.example");
  });

  test("a card says its title, description and links", () => {
    const card = { title: "Tent", description: "Sleeps {{count}}", choices: [link("https://shop.example/tent")] };
    expect(suggestFallbackText(toDraft({ type: "card", card }))).toBe(
      "Tent\nSleeps {{count}}\nhttps://shop.example/tent",
    );
  });

  test("a long description is cut after a sentence, or after a word", () => {
    const suggested = (description: string) => suggestFallbackText(toDraft({ type: "card", card: { description } }));
    expect(suggested(`Sleeps two. Weighs little! ${"x".repeat(120)}`)).toBe("Sleeps two. Weighs little!");
    expect(suggested("word ".repeat(40))).toBe(`${"word ".repeat(23)}word...`);
    expect(suggested("x".repeat(120))).toBe("x".repeat(120));
  });

  test("what an SMS has no place for is said", () => {
    expect(fallbackNote(sample)).toBe(
      "Of all 4 cards it has the title and the first link. Buttons that do not open a link or call are left out.",
    );
    expect(fallbackNote(toDraft({ type: "card", card: { description: "word ".repeat(40) } }))).toBe(
      "The description is shortened.",
    );
    expect(
      fallbackNote(toDraft({ type: "text", text: "Hi", choices: [link("https://shop.example")] })),
    ).toBeUndefined();
  });

  test("a carousel says the title and first link of each card", () => {
    expect(suggestFallbackText(sample)).toBe(
      [
        "Ridge 2 tent, now €262: https://tarntrail.example/ridge-2",
        "Lodge 38 pack, now €119: https://tarntrail.example/lodge-38",
        "Squall jacket, now €149: https://tarntrail.example/squall",
        "Fell Mid boots, now €134: https://tarntrail.example/fell-mid",
      ].join("\n"),
    );
  });

  test("a file of our own store has no address that an SMS could name", () => {
    const media = { url: "/media/a.jpg", altText: "A tent" };
    expect(suggestFallbackText(toDraft({ type: "media", media }))).toBe("A tent");
  });

  test("is empty while nothing is written", () => {
    expect(suggestFallbackText(toDraft({}))).toBe("");
  });

  test("keeps to the limit of an SMS whatever the draft", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        expect(codePoints(suggestFallbackText(draft))).toBeLessThanOrEqual(1600);
      }),
    );
  });
});

describe("summary", () => {
  test.each([
    [{ type: "text", text: "Hello\n{{name}}", variables: [{ name: "name", sample: "Mira" }] }, "Hello Mira"],
    [{ type: "text" }, "Empty text"],
    [{ type: "media", media: { filename: "tent.jpg" } }, "tent.jpg"],
    [{ type: "media" }, "Picture or video"],
    [{ type: "card", card: { description: "Sleeps two" } }, "Sleeps two"],
    [{ type: "carousel", cards: [{}] }, "1 card"],
    [{ type: "carousel" }, "2 cards"],
  ])("of %j is %j", (partial, expected) => {
    expect(summary(toDraft(partial))).toBe(expected);
  });

  test("of a carousel counts its cards and names them", () => {
    expect(summary(sample)).toBe(
      "4 cards: Ridge 2 tent, now €262 · Lodge 38 pack, now €119 · Squall jacket, now €149 · Fell Mid boots, now €134",
    );
  });

  test("is one line of moderate length whatever the draft", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const line = summary(draft);
        expect(line).not.toMatch(/\n/);
        expect(line).not.toBe("");
        expect(codePoints(line)).toBeLessThanOrEqual(140);
      }),
    );
  });
});

describe("sampleCarousel", () => {
  test("takes over what the store knows of its pictures", () => {
    const { cards } = sampleCarousel((name) => ({ url: `/media/${name}.jpg`, pixelWidth: 1440 }));
    expect(cards.map(({ media }) => media.url)).toEqual([
      "/media/tent.jpg",
      "/media/pack.jpg",
      "/media/jacket.jpg",
      "/media/boots.jpg",
    ]);
    expect(cards[0]?.media).toMatchObject({ pixelWidth: 1440, altText: "Orange two-person tent by a mountain lake" });
  });
});
