import fc from "fast-check";
import { expect, it } from "vitest";
import { wildDraft } from "./arbitrary-wild";
import { toDraft } from "./defaults";
import { fold, searchText, searchWords } from "./search-text";

it("holds the name, what the chosen type says, its buttons and its samples, and nothing of the other types", () => {
  const draft = toDraft({
    type: "card",
    text: "written for another type",
    card: {
      title: "Zelt für {{first_name}}",
      media: { url: "/media/abc.jpg", altText: "Orange tent" },
      choices: [{ type: "openUrl", title: "Shop now", url: "https://shop.example/tent", postbackData: "shop" }],
    },
    fallback: { sms: { enabled: true, text: "Only by SMS" } },
    variables: [{ name: "first_name", sample: "Mira" }],
  });
  const text = searchText("Café offer", draft);
  for (const word of ["cafe offer", "zelt fur", "orange tent", "shop now", "shop.example/tent", "only by sms", "mira"])
    expect(text).toContain(word);
  expect(text).not.toContain("another type");
  expect(text).not.toContain("abc.jpg");
});

it("takes a query apart into words without case and accents, each once", () => {
  expect(searchWords("  TENT  Für tent\n50% ")).toEqual(["tent", "fur", "50%"]);
  expect(searchWords(" \t ")).toEqual([]);
  expect(searchWords("x ".repeat(50) + Array.from({ length: 50 }, (_, index) => `w${index}`).join(" "))).toHaveLength(
    12,
  );
});

it("can be stored by either database, whatever was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = fold(text);
      expect(folded.isWellFormed()).toBe(true);
      expect(folded).not.toMatch(/\p{Cc}/u);
      expect(fold(folded)).toBe(folded);
    }),
  );
  fc.assert(
    fc.property(wildDraft, (draft) => {
      expect(searchText("", toDraft(draft))).not.toMatch(/\p{Cc}/u);
    }),
  );
});
