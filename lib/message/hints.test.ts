import { describe, expect, test } from "vitest";
import { check } from "./check";
import { toDraft } from "./defaults";
import { dismissHint, restoreHints } from "./edit";

/** Hints about how a message is written and built; what phones do with it is tested in advice.test.ts. */

const url = "https://shop.example/tent.jpg";
const picture = { url, altText: "A tent", height: "medium" };
const sms = (text: string) => ({ sms: { text } });
const reply = (title: string) => ({ type: "reply", title, postbackData: title });
const link = (address: string) => ({ type: "openUrl", title: "See it", postbackData: address, url: address });

const hints = (partial: object) =>
  check(toDraft({ fallback: sms("See shop.example"), ...partial }))
    .filter(({ severity }) => severity === "hint")
    .map(({ rule, path }) => `${rule} ${path}`);

const text = (written: string) => hints({ type: "text", text: written });
const chips = (...choices: object[]) => hints({ type: "text", text: "Hi", choices });
const card = (made: object) => hints({ type: "card", card: { title: "A", choices: [reply("Yes")], ...made } });
const fallback = (made: object, more: object = {}) => hints({ type: "text", text: "Hi", fallback: made, ...more });

describe("a text", () => {
  test("is short", () => {
    expect(text("x".repeat(300))).toEqual(["text-price text"]);
    expect(text("x".repeat(301))).toEqual(["text-price text", "long-text text"]);
  });

  test("has one link", () => {
    expect(text("https://a.example https://b.example")).toEqual(["many-links text"]);
  });

  test.each([
    ["LAST CHANCE TODAY", ["shouting text"]],
    ["ZELT JETZT GÜNSTIG", ["shouting text"]],
    ["A BBQ at IKEA, NASA and UNICEF", []],
    ["The RIDGE tent, STOP", []],
    ["Now!!", ["repeated-marks text"]],
    ["What?!", ["repeated-marks text"]],
    ["Now! Really?", []],
    ["Reply 1 for yes", ["phone-tree text"]],
    ["Press 2", ["phone-tree text"]],
    ["We send 2 tents", []],
  ])("does not shout or sound like a machine: %s", (written, expected) => {
    expect(text(written)).toEqual(expected);
  });

  test("that sells says how to stop, in any place that the reader sees", () => {
    expect(text("25% off tents")).toEqual(["no-opt-out choices"]);
    expect(text("Tents from €99")).toEqual(["no-opt-out choices"]);
    expect(text("25% off. Reply STOP to end.")).toEqual([]);
    expect(text("25% günstiger. Abmelden: STOP")).toEqual([]);
    expect(hints({ type: "text", text: "25% off", choices: [reply("Stop offers")] })).toEqual([]);
    expect(text("Your parcel is on its way")).toEqual([]);
  });
});

describe("buttons and chips", () => {
  test("of replies are three at most", () => {
    const replies = ["Yes", "No", "Maybe", "Later"].map(reply);
    expect(chips(...replies.slice(1))).toEqual([]);
    expect(chips(...replies)).toEqual(["many-replies choices"]);
  });

  test("lead to readable addresses", () => {
    expect(chips(link("https://bit.ly/3xY"))).toEqual(["short-link choices.0.url"]);
    expect(chips(link("https://www.tinyurl.com/a"))).toEqual(["short-link choices.0.url"]);
    expect(chips(link("https://orbit.ly/a"))).toEqual([]);
    expect(chips(link(`https://shop.example/${"a".repeat(79)}`))).toEqual([]);
    expect(chips(link(`https://shop.example/${"a".repeat(80)}`))).toEqual(["long-link choices.0.url"]);
  });

  test("open inside the chat on Android only", () => {
    expect(chips({ ...link("https://a.example"), application: "webview" })).toEqual([
      "iphone-webview choices.0.application",
    ]);
  });

  test.each(["Click here", "tap me", "Here", "Option 1", "Button", "More."])("say what they do: %s", (title) => {
    expect(chips(reply(title))).toEqual(["vague-label choices.0.title"]);
  });

  test.each(["Here we go", "More tents", "Optional", "Show me more"])("may say %s", (title) => {
    expect(chips(reply(title))).toEqual([]);
  });

  test("below a message offer what no card offers", () => {
    const cards = [
      { title: "Tent", choices: [reply("Reserve")] },
      { title: "Pack", choices: [] },
    ];
    const carousel = (...choices: object[]) => hints({ type: "carousel", cards, choices });
    expect(carousel(reply("Other"))).toEqual([]);
    expect(carousel(reply("reserve "))).toEqual(["chip-repeats-card choices.0.title"]);
    expect(carousel(reply("Pack"))).toEqual(["chip-repeats-card choices.0.title"]);
  });
});

describe("a card", () => {
  test("has a button", () => {
    expect(card({ media: picture, choices: [] })).toEqual(["card-without-button card.choices"]);
    expect(card({ choices: [] })).toEqual([]);
    expect(hints({ type: "carousel", cards: [{ media: picture }, { media: picture }] })).toEqual([]);
  });

  test.each([
    ["tall", 1],
    ["medium", 2],
    ["short", 3],
  ])("with a %s picture has at most %i buttons", (height, room) => {
    const choices = ["A", "B", "C", "D"].map(reply);
    const rules = (count: number) => card({ media: { ...picture, height }, choices: choices.slice(0, count) });
    expect(rules(room)).toEqual([]);
    expect(rules(room + 1)).toContain("buttons-for-height card.choices");
  });

  test("shows most of its picture", () => {
    const sized = (pixelWidth: number, height = "medium") => ({
      media: { ...picture, pixelWidth, pixelHeight: 1000, height },
    });
    expect(card(sized(2350))).toEqual([]);
    expect(card(sized(1420))).toEqual([]);
    expect(card(sized(1400))).toEqual(["picture-cropped card.media.url"]);
    expect(card(sized(1400, "tall"))).toEqual([]);
    expect(card(sized(4000))).toEqual(["picture-cropped card.media.url"]);
    const horizontal = { title: "A", choices: [reply("Yes")], ...sized(4000) };
    expect(hints({ type: "card", orientation: "horizontal", card: horizontal })).toEqual([
      "horizontal-card orientation",
    ]);
  });

  test("of a carousel ends where the others end, and is one of few", () => {
    const long = { title: "Tent", description: "x".repeat(26 * 4) };
    const carousel = (...cards: object[]) => hints({ type: "carousel", cards });
    expect(carousel(long, { title: "Pack" })).toEqual(["blank-space cards.1"]);
    expect(carousel(long, { title: "Pack", description: "x" })).toEqual([]);
    expect(carousel(long, { title: "Pack", choices: [reply("Yes"), reply("No")] })).toEqual([]);
    expect(carousel(...Array.from({ length: 4 }, () => long))).toEqual([]);
    expect(carousel(...Array.from({ length: 5 }, () => long))).toEqual(["many-cards cards"]);
  });
});

describe("a fallback", () => {
  test.each(["Tap the button", "Swipe for more", "Tap Reserve now to hold it"])(
    "speaks of no button: %s",
    (written) => {
      const choices = [reply("Reserve now")];
      expect(fallback(sms(written), { choices })).toEqual(["fallback-button fallback.sms.text"]);
    },
  );

  test("may have the words of a button", () => {
    expect(fallback(sms("Reserve now in all shops"), { choices: [reply("Reserve now")] })).toEqual([]);
  });

  test("has a link where the message has one", () => {
    const choices = [link("https://shop.example/tent")];
    expect(fallback(sms("25 tents. Come by."), { choices })).toEqual(["fallback-link fallback.sms.text"]);
    for (const address of ["https://shop.example", "shop.example/tent", "go to tarntrail.example."])
      expect(fallback(sms(`See ${address}`), { choices })).toEqual([]);
    expect(fallback(sms("Mail me@shop.example"), { choices })).toEqual(["fallback-link fallback.sms.text"]);
    expect(fallback(sms("Hello"), { choices: [reply("Yes")] })).toEqual([]);
  });

  test("leads to no other site than the message", () => {
    const choices = [link("https://www.shop.example/tent")];
    expect(fallback(sms("See tarntrail.example/tent"), { choices })).toEqual(["fallback-other-site fallback.sms.text"]);
    expect(fallback(sms("See https://tarntrail.example"), { choices })).toEqual([]);
    expect(fallback(sms("See HTTPS://Shop.example/tent or shop.example/x"), { choices })).toEqual([]);
    expect(fallback(sms("See tarntrail.example/tent"), { choices: [link("not yet")] })).toEqual([]);
  });

  test("by MMS keeps to what every carrier takes", () => {
    const mms = { text: "Hi", subject: "Tents", mediaUrl: "https://shop.example/a.jpg" };
    expect(fallback({ mms })).toEqual([]);
    expect(fallback({ mms: { ...mms, subject: "x".repeat(41) } })).toEqual(["mms-subject fallback.mms.subject"]);
    expect(fallback({ mms: { ...mms, text: "x".repeat(1001) } })).toEqual(["mms-text fallback.mms.text"]);
    expect(fallback({ mms: { ...mms, mediaUrl: "https://a.example/a.webp" } })).toEqual([
      "mms-type fallback.mms.mediaUrl",
    ]);
  });

  test("by MMS is weighed where its picture is one of the message", () => {
    const sized = (kilobytes: number) =>
      check(
        toDraft({
          type: "media",
          media: { ...picture, mimeType: "image/jpeg", sizeBytes: kilobytes * 1024 },
          fallback: { mms: { text: "Hi", subject: "Tents", mediaUrl: url } },
        }),
      ).map(({ message }) => message);
    expect(sized(300)).toEqual([]);
    expect(sized(301)).toEqual([expect.stringContaining("300 KB arrives everywhere")]);
    expect(sized(501)).toEqual([expect.stringContaining("shrink or refuse")]);
  });
});

describe("a hint that was put aside", () => {
  const draft = toDraft({ type: "text", text: "LAST CHANCE TODAY!!", fallback: sms("Hi") });

  test("stays marked, wherever its rule speaks, until all are shown again", () => {
    const aside = dismissHint(dismissHint(draft, "shouting"), "shouting");
    expect(aside.dismissedHints).toEqual(["shouting"]);
    expect(check(aside).map(({ rule, dismissed }) => [rule, dismissed])).toEqual([
      ["shouting", true],
      ["repeated-marks", undefined],
    ]);
    expect(check(restoreHints(aside))).toEqual(check(draft));
    expect(restoreHints(draft)).toBe(draft);
  });

  test("can only be a hint", () => {
    const cut = toDraft({ type: "card", card: { title: "x".repeat(300) }, fallback: sms("Hi") });
    const aside = ["too-long", "iphone-cut"].reduce(dismissHint, cut);
    expect(check(aside)).toEqual(check(cut));
  });

  test("is kept by a stored draft", () => {
    expect(toDraft(JSON.parse(JSON.stringify(dismissHint(draft, "shouting")))).dismissedHints).toEqual(["shouting"]);
    expect(toDraft({ dismissedHints: ["a", "a", 1, ""] }).dismissedHints).toEqual(["a"]);
    expect(toDraft({ dismissedHints: "all" }).dismissedHints).toEqual([]);
  });
});
