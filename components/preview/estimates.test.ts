import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { estimatesOf } from "./estimates";

const about = (phone: "android" | "ios" | "sms", draft: object, textSize?: "large") =>
  estimatesOf(phone, toDraft(draft), textSize).map((estimate) => estimate.about);

test("only what the message draws is listed", () => {
  expect(about("android", { type: "text", text: "Hi" })).toEqual(["Colours", "Widths"]);
  expect(about("android", { type: "carousel", cards: [{}, {}, {}, {}] })).toContain("Card height");
  expect(about("android", { type: "carousel", cards: [{}, {}, {}] })).not.toContain("Card height");
  expect(about("ios", { type: "carousel" })).toContain("Carousel");
  expect(about("sms", { fallback: { mms: { enabled: true } } })).toContain("Picture size");
});

test("what a hidden part of the draft would draw is not listed", () => {
  const link = { type: "openUrl", title: "Go", url: "https://shop.example" };
  expect(about("android", { type: "text", text: "Hi", card: { choices: [link] } })).not.toContain("Web address");
  expect(about("android", { type: "card", card: { choices: [link] } })).toContain("Web address");
});

test("a text size of its own is an estimate on every phone", () => {
  for (const phone of ["android", "ios", "sms"] as const) {
    expect(about(phone, { type: "text" }, "large")).toContain("Text size");
    expect(about(phone, { type: "text" })).not.toContain("Text size");
  }
});

test("every estimate is a sentence", () => {
  for (const phone of ["android", "ios", "sms"] as const)
    for (const { sentence } of estimatesOf(phone, toDraft({ type: "carousel", cards: [{}, {}, {}, {}] })))
      expect(sentence).toMatch(/^[A-Z“].+\.$/);
});
