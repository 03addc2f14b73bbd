import { describe, expect, test } from "vitest";
import { check } from "./check";
import { toDraft } from "./defaults";
import { ableProfile } from "./example-profile";

const url = "https://shop.example/tent.jpg";
const fallback = { sms: { text: "Hi from shop.example" } };

const advised = (partial: object) =>
  check(toDraft({ fallback, ...partial })).map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

const text = (written: string) => advised({ type: "text", text: written });
const card = (made: object, more: object = {}) =>
  advised({ type: "card", card: { title: "A", choices: [choice("reply", "z")], ...made }, ...more });
const choice = (type: string, postbackData: string, more: object = {}) => ({
  type,
  title: "Go",
  postbackData,
  url: "https://shop.example",
  phoneNumber: "1011",
  latitude: "1",
  longitude: "1",
  ...more,
});

describe("advice", () => {
  test("is silent on a plain text with a fallback", () => {
    expect(text("Hello")).toEqual([]);
  });

  test("asks for a fallback", () => {
    expect(advised({ type: "text", text: "Hello", fallback: undefined })).toEqual(["hint no-fallback fallback"]);
  });

  test("asks for no fallback that the provider would not send", () => {
    const draft = toDraft({ type: "text", text: "Hello" });
    const none = { ...ableProfile, fallback: { sms: [], mms: [] } };
    expect(check(draft, none).map(({ rule }) => rule)).not.toContain("no-fallback");
    expect(check(draft, ableProfile).map(({ rule }) => rule)).toContain("no-fallback");
  });

  test("tells from 161 bytes on that a text costs more", () => {
    expect(text("x".repeat(160))).toEqual([]);
    expect(text("x".repeat(161))).toEqual(["hint text-price text"]);
    expect(text("é".repeat(80))).toEqual([]);
    expect(text(`${"é".repeat(80)}x`)).toEqual(["hint text-price text"]);
  });

  test("wants the link last in a text", () => {
    expect(text("See https://shop.example today")).toEqual(["hint link-not-last text"]);
    expect(text("See https://shop.example ")).toEqual([]);
  });

  test("tells what iPhones cut from a card", () => {
    expect(card({ title: "x".repeat(80), description: "x".repeat(126) })).toEqual([]);
    expect(card({ title: "x".repeat(93) })).toEqual(["hint long-title card.title"]);
    expect(card({ title: "x".repeat(94), description: "a\nb\nc\nd" })).toEqual([
      "warning iphone-cut card.title",
      "warning iphone-cut card.description",
    ]);
  });

  test("counts East Asian characters as two columns", () => {
    expect(card({ description: "店".repeat(63) })).toEqual([]);
    expect(card({ description: "店".repeat(64) })).toEqual(["warning iphone-cut card.description"]);
  });

  test("tells that iPhones fold two actions of a card, and three chips", () => {
    const choices = [choice("openUrl", "a"), choice("dialPhone", "b"), choice("reply", "c")];
    expect(card({ choices })).toEqual(["warning iphone-options card.choices"]);
    expect(card({ choices: choices.slice(1) })).toEqual([]);
    expect(advised({ type: "text", text: "Hi", choices })).toEqual([]);
    expect(advised({ type: "text", text: "Hi", choices: [...choices, choice("showLocation", "d")] })).toEqual([
      "warning iphone-options choices",
    ]);
  });

  test("tells that a link in a card cannot be tapped", () => {
    expect(card({ description: "See https://shop.example" })).toEqual(["hint link-in-card card.description"]);
  });

  test("prefers vertical cards", () => {
    expect(card({}, { orientation: "horizontal" })).toEqual(["hint horizontal-card orientation"]);
  });

  test("asks for the description of a picture, not of a video", () => {
    expect(card({ media: { url } })).toEqual(["hint no-picture-description card.media.altText"]);
    expect(card({ media: { url, altText: "A tent" } })).toEqual([]);
    expect(card({ media: { url: "https://shop.example/a.mp4", thumbnail: { url } } })).toEqual([]);
  });

  test("asks for the thumbnail of a video", () => {
    expect(card({ media: { url: "https://shop.example/a", mimeType: "video/mp4" } })).toEqual([
      "hint video-without-thumbnail card.media.thumbnail.url",
    ]);
  });

  test("tells that a GIF stands still on iPhones", () => {
    expect(card({ media: { url, mimeType: "image/gif", altText: "A tent" } })).toEqual([
      "hint gif-still card.media.url",
    ]);
  });

  test("warns of an address that ends like a file that phones refuse, until its type is known", () => {
    const webp = { url: "https://shop.example/tent.webp?v=2", altText: "A tent" };
    expect(card({ media: webp })).toEqual(["warning type-unlikely card.media.url"]);
    expect(card({ media: { ...webp, mimeType: "image/jpeg" } })).toEqual([]);
  });

  test("tells of files that load slowly", () => {
    const picture = { url, altText: "A tent", mimeType: "image/jpeg", sizeBytes: 2 * 1024 * 1024 };
    expect(card({ media: picture })).toEqual([]);
    expect(card({ media: { ...picture, sizeBytes: picture.sizeBytes + 1 } })).toEqual([
      "hint heavy-file card.media.url",
    ]);
  });

  test("does not let the description of a missing picture go in silence", () => {
    expect(card({ media: { altText: "A tent" } })).toEqual(["hint media-missing card.media.url"]);
  });

  test("wants postbacks that can be told apart", () => {
    expect(card({ choices: [choice("reply", "a"), choice("reply", "a")] })).toEqual([
      "hint same-postback card.choices.1.postbackData",
    ]);
  });

  test("prefers https and knows of iPhones without location sharing", () => {
    const choices = [choice("openUrl", "a", { url: "http://shop.example" }), choice("requestLocation", "b")];
    expect(advised({ type: "text", text: "Hi", choices })).toEqual([
      "hint plain-http choices.0.url",
      "hint iphone-location choices.1.type",
    ]);
  });

  test("wants the longest cards of a carousel among the first three", () => {
    const short = { title: "A" };
    const long = { title: "A", description: "x".repeat(60) };
    const carousel = (...cards: object[]) => advised({ type: "carousel", cards });
    expect(carousel(short, short, short, long)).toEqual(["warning android-cut cards.3"]);
    expect(carousel(short, short, long, long)).toEqual([]);
  });

  test.each([
    ["plain".repeat(30), []],
    ["–".repeat(70), []],
    [`${"x".repeat(70)}–`, ["hint sms-parts fallback.sms.text"]],
    [`${"x".repeat(170)}–`, ["hint sms-parts fallback.sms.text"]],
    [`${"€".repeat(80)}`, []],
    [`${"€".repeat(80)}–`, ["hint sms-long fallback.sms.text"]],
    ["добрый день ".repeat(8), ["hint sms-long fallback.sms.text"]],
    ["x".repeat(161), ["hint sms-long fallback.sms.text"]],
  ])("names the character that makes an SMS longer: %j", (written, expected) => {
    expect(advised({ type: "text", text: "Hi", fallback: { sms: { text: written } } })).toEqual(expected);
  });

  test("says how many parts a character costs", () => {
    const draft = toDraft({ type: "text", text: "Hi", fallback: { sms: { text: `${"x".repeat(80)} – ‘` } } });
    expect(check(draft)[0]?.message).toBe(
      "Fallback SMS: “–” and “‘” make it 2 parts instead of 1. Use plainer characters.",
    );
  });
});

describe("variables", () => {
  const variables = (...names: string[]) => names.map((name) => ({ name, sample: "Mira" }));

  test.each(["Hi {{name", "Hi name}}", "{{a{{name}}}}"])("warns of stray braces in %j", (written) => {
    const draft = { type: "text", text: written, variables: variables("name") };
    expect(advised(draft)).toContain("warning stray-braces text");
  });

  test("the braces of a sample are not the author's", () => {
    const draft = { type: "text", text: "{{name}}", variables: [{ name: "name", sample: "}}" }] };
    expect(advised(draft)).toEqual([]);
  });

  test("recognizes a variable of another system", () => {
    expect(text("Hi $" + "{name}")).toEqual(["hint foreign-variable text"]);
    expect(advised({ type: "text", text: "for $" + "{{price}}", variables: variables("price") })).toEqual([]);
  });

  test.each([
    [["name", "name"], ["warning variable-repeated variables.1.name"]],
    [["name", ""], ["warning variable-name variables.1.name"]],
    [["name", "a b"], ["warning variable-name variables.1.name"]],
    [["name", "other"], ["hint variable-unused variables.1.name"]],
  ])("tells what is odd about the names %j", (names, expected) => {
    expect(advised({ type: "text", text: "{{name}}", variables: variables(...names) })).toEqual(expected);
  });
});
