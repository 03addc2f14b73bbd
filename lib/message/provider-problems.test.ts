import { describe, expect, test } from "vitest";
import { check, providerLosses } from "./check";
import { toDraft } from "./defaults";
import { ableProfile, strictProfile } from "./example-profile";
import type { ProviderProfile } from "./profile";

const url = "https://shop.example/tent.jpg";

/** What the provider alone minds, as "severity rule path". */
const minded = (partial: object, profile: ProviderProfile) =>
  check(toDraft(partial), profile)
    .filter(({ provider }) => provider === profile.id)
    .map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

const without = (changes: Partial<ProviderProfile>): ProviderProfile => ({ ...ableProfile, ...changes });
const dropping = (name: keyof ProviderProfile["carries"]) =>
  without({ carries: { ...ableProfile.carries, [name]: false } });
const requiring = (name: keyof ProviderProfile["requires"]) =>
  without({ requires: { ...ableProfile.requires, [name]: true } });
const copying = (name: keyof ProviderProfile["copies"]) => without({ copies: { ...ableProfile.copies, [name]: true } });

const oneChoice = (choice: object) => ({
  type: "text",
  text: "Hi",
  choices: [{ title: "Go", postbackData: "go", ...choice }],
});

describe("tighter limits of a provider", () => {
  const tight = without({ limits: { cardTitle: 100, choicesPerMessage: 2, choicesPerCard: 1, cardsMaximum: 3 } });
  const titled = (length: number) => ({ type: "card", card: { title: "x".repeat(length) } });

  test("hold at n and n+1", () => {
    expect(minded(titled(100), tight)).toEqual([]);
    expect(minded(titled(101), tight)).toEqual(["error too-long card.title"]);
  });

  test("replace the baseline's problem at the same field", () => {
    const problems = check(toDraft(titled(250)), tight).filter(({ path }) => path === "card.title");
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([
      {
        rule: "too-long",
        severity: "error",
        path: "card.title",
        message: "Card title: 150 characters too long for Able, which takes at most 100.",
        provider: "able",
      },
    ]);
  });

  test("leave the baseline's problem alone where the provider is not tighter", () => {
    const loose = without({ limits: { cardTitle: 500 } });
    expect(minded(titled(250), loose)).toEqual([]);
    expect(check(toDraft(titled(250)), loose)[0]).toMatchObject({ rule: "too-long", severity: "error" });
  });

  test("count choices and cards", () => {
    const replies = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ title: "Go", postbackData: `go-${index}` }));
    const cards = (count: number, choices: object[]) => Array.from({ length: count }, () => ({ title: "A", choices }));
    expect(minded({ type: "carousel", cards: cards(3, replies(1)), choices: replies(2) }, tight)).toEqual([]);
    expect(minded({ type: "carousel", cards: cards(4, replies(2)), choices: replies(3) }, tight)).toEqual([
      "error too-many-choices cards.0.choices",
      "error too-many-choices cards.1.choices",
      "error too-many-choices cards.2.choices",
      "error too-many-choices cards.3.choices",
      "error too-many-choices choices",
      "error too-many-cards cards",
    ]);
  });

  test("are told once where both limits are passed", () => {
    const cards = Array.from({ length: 12 }, () => ({ title: "A" }));
    const problems = check(toDraft({ type: "carousel", cards }), tight).filter(({ path }) => path === "cards");
    expect(problems.map(({ message }) => message)).toEqual(["Remove 9 cards: a carousel has at most 3 at Able."]);
  });

  test("may ask for more cards", () => {
    const many = without({ limits: { cardsMinimum: 3 } });
    expect(minded({ type: "carousel", cards: [{ title: "A" }, { title: "B" }] }, many)).toEqual([
      "error too-few-cards cards",
    ]);
  });
});

describe("what a provider refuses", () => {
  test("a type of message that it has not, and then nothing else", () => {
    const profile = { ...strictProfile, messageTypes: ["text" as const] };
    expect(minded({ type: "carousel", cards: [{}, {}], choices: [{}] }, profile)).toEqual([
      "error type-unsupported type",
    ]);
  });

  test("a kind of choice that it has not", () => {
    const profile = without({ choiceTypes: ["reply"] });
    expect(minded(oneChoice({ type: "showLocation", latitude: "1", longitude: "1" }), profile)).toEqual([
      "error choice-unsupported choices.0.type",
    ]);
  });

  test("chips where it has none, in a sentence that names it", () => {
    const profile = without({ chipsBelow: ["text", "media"] });
    const cards = [{ title: "A" }, { title: "B" }];
    const problems = check(toDraft({ type: "carousel", cards, choices: oneChoice({}).choices }), profile);
    expect(problems[0]).toEqual({
      rule: "chips-unsupported",
      severity: "error",
      path: "choices",
      message: "Able has no chips below a carousel: remove them or choose another connection.",
      provider: "able",
    });
    expect(minded(oneChoice({}), profile)).toEqual([]);
  });

  test("a number to call that is not in international form", () => {
    const refused = (phoneNumber: string) =>
      minded(oneChoice({ type: "dialPhone", phoneNumber }), requiring("internationalNumbers"));
    for (const number of ["+4915112345678", "+1234567", "+123456789012345"])
      expect(refused(number), number).toEqual([]);
    for (const number of [
      "1011",
      "*100#",
      "4915112345678",
      "004915112345678",
      "+0151123456",
      "+123456",
      `+${"1".repeat(16)}`,
    ])
      expect(refused(number), number).toEqual(["error number-not-international choices.0.phoneNumber"]);
    for (const wrong of ["", "+49 151", "call me"]) expect(refused(wrong), wrong).toEqual([]);
    expect(minded(oneChoice({ type: "dialPhone", phoneNumber: "1011" }), ableProfile)).toEqual([]);

    const choices = [{ type: "dialPhone", title: "Call", postbackData: "call", phoneNumber: "1011" }];
    const card = { type: "card", card: { title: "A", choices } };
    expect(check(toDraft(card), requiring("internationalNumbers")).filter(({ provider }) => provider)).toEqual([
      {
        rule: "number-not-international",
        severity: "error",
        path: "card.choices.0.phoneNumber",
        message: "Able needs the number in international form: write it with + and the country code.",
        provider: "able",
      },
    ]);
  });

  test("the name of a place that it would lose", () => {
    const place = { type: "showLocation", latitude: "1", longitude: "1" };
    expect(minded(oneChoice({ ...place, label: "Shop" }), dropping("locationLabel"))).toEqual([
      "error label-lost choices.0.label",
    ]);
    expect(minded(oneChoice(place), dropping("locationLabel"))).toEqual([]);
  });

  test.each([
    ["cardTitle", { description: "A", media: { url } }, "card.title"],
    ["cardDescription", { title: "A", media: { url } }, "card.description"],
    ["cardMedia", { title: "A", description: "A" }, "card.media.url"],
  ] as const)("a card without what it requires: %s", (name, card, path) => {
    expect(minded({ type: "card", card }, requiring(name))).toEqual([`error field-required ${path}`]);
  });

  test("files of which it must know type and size", () => {
    const sent = (media: object) => minded({ type: "media", media: { url, ...media } }, requiring("mediaFacts"));
    expect(sent({})).toEqual(["error media-facts media.url"]);
    expect(sent({ mimeType: "image/png" })).toEqual(["error media-facts media.url"]);
    expect(sent({ mimeType: "image/png", sizeBytes: 0 })).toEqual([]);
    expect(sent({ mimeType: "image/png", sizeBytes: 9, thumbnail: { url } })).toEqual([
      "error media-facts media.thumbnail.url",
    ]);
  });

  test("a video, or a file of unknown type, without the thumbnail that it requires", () => {
    const sent = (media: object) => minded({ type: "media", media }, requiring("thumbnailForNonImages"));
    expect(sent({ url, mimeType: "video/mp4" })).toEqual(["error thumbnail-required media.thumbnail.url"]);
    expect(sent({ url: "https://shop.example/file" })).toEqual(["error thumbnail-required media.thumbnail.url"]);
    expect(sent({ url })).toEqual([]);
    expect(sent({ url, mimeType: "video/mp4", thumbnail: { url } })).toEqual([]);
  });
});

describe("what a provider loses", () => {
  const media = { url, altText: "A tent", filename: "tent.jpg", thumbnail: { url }, height: "tall" };
  const card = { title: "A", media };

  test.each([
    ["orientation", { type: "card", orientation: "horizontal", card }, "orientation-lost orientation"],
    [
      "imageAlignment",
      { type: "card", orientation: "horizontal", imageAlignment: "right", card },
      "alignment-lost imageAlignment",
    ],
    ["width", { type: "carousel", width: "small", cards: [{ title: "A" }, { title: "B" }] }, "width-lost width"],
    ["mediaHeight", { type: "card", card }, "height-lost card.media.height"],
    ["altText", { type: "card", card }, "alt-text-lost card.media.altText"],
    ["thumbnail", { type: "media", media }, "thumbnail-lost media.thumbnail.url"],
    ["filename", { type: "media", media }, "filename-lost media.filename"],
    [
      "webview",
      oneChoice({ type: "openUrl", url: "https://shop.example", application: "webview" }),
      "webview-lost choices.0.application",
    ],
  ] as const)("is a warning: %s", (name, message, expected) => {
    expect(minded(message, dropping(name))).toEqual([`warning ${expected}`]);
  });

  test.each([
    ["orientation", { type: "card", orientation: "vertical", card }],
    ["imageAlignment", { type: "card", orientation: "vertical", imageAlignment: "right", card }],
    ["width", { type: "carousel", width: "medium", cards: [card, card] }],
    ["mediaHeight", { type: "card", orientation: "horizontal", card }],
    ["filename", { type: "card", card }],
    ["webview", oneChoice({ type: "openUrl", url: "https://shop.example", application: "browser" })],
  ] as const)("is not told where nothing is lost: %s", (name, message) => {
    expect(minded(message, dropping(name))).toEqual([]);
  });

  test("a fallback, with the one that it can send instead", () => {
    const profile = without({ fallback: { sms: ["text"], mms: ["card"] } });
    const message = { type: "card", card: { title: "A" }, fallback: { sms: { text: "Hi" } } };
    expect(check(toDraft(message), profile).filter(({ provider }) => provider)).toEqual([
      {
        rule: "fallback-lost",
        severity: "warning",
        path: "fallback.sms",
        message: "Able sends no fallback SMS with a card: it is left out. It can send an MMS instead.",
        provider: "able",
      },
    ]);
    expect(minded({ type: "text", text: "Hi", fallback: { sms: { text: "Hi" } } }, profile)).toEqual([]);
  });

  test("a fallback that is left out, but not its length", () => {
    const profile = without({ fallback: { sms: ["text"], mms: [] }, limits: { smsText: 160, mmsText: 100 } });
    const fallback = { sms: { text: "x".repeat(161) }, mms: { text: "x".repeat(101), mediaUrl: url } };
    expect(minded({ type: "card", card: { title: "A" }, fallback }, profile)).toEqual([
      "warning fallback-lost fallback.sms",
      "warning fallback-lost fallback.mms",
    ]);
    expect(minded({ type: "text", text: "Hi", fallback: { sms: fallback.sms } }, profile)).toEqual([
      "error too-long fallback.sms.text",
    ]);
  });
});

describe("what a provider's adapter copies", () => {
  test("an event title into the event description", () => {
    const event = {
      type: "createCalendarEvent",
      startTime: "2026-10-11T10:00:00Z",
      endTime: "2026-10-11T11:00:00Z",
      eventTitle: "Opening",
    };
    expect(minded(oneChoice(event), copying("calendarDescription"))).toEqual([
      "warning calendar-description-copied choices.0.description",
    ]);
    expect(minded(oneChoice({ ...event, description: "Come" }), copying("calendarDescription"))).toEqual([]);
  });

  test("pictures into thumbnails, told once for all cards", () => {
    const cards = [{ title: "A" }, { media: { url } }, { media: { url } }];
    const [problem] = check(toDraft({ type: "carousel", cards }), copying("thumbnail")).filter(
      ({ provider }) => provider,
    );
    expect(problem).toMatchObject({ rule: "thumbnail-copied", path: "cards.1.media.thumbnail.url" });
    expect(problem?.message).toBe(
      "Able needs a thumbnail with every file: 2 pictures are sent as their own thumbnails.",
    );
  });

  test("the end of an address into a file name", () => {
    expect(minded({ type: "media", media: { url } }, copying("filename"))).toEqual([
      "warning filename-copied media.filename",
    ]);
    expect(minded({ type: "media", media: { url, filename: "tent.jpg" } }, copying("filename"))).toEqual([]);
  });
});

test("what several providers mind is what each would mind alone", () => {
  const draft = toDraft({
    type: "carousel",
    width: "small",
    cards: [
      { title: "{{name}} ".repeat(60), media: { url, height: "tall", altText: "A tent" } },
      {
        title: "Two",
        choices: [{ type: "dialPhone", title: "Call", postbackData: "call", phoneNumber: "+441132000000" }],
      },
    ],
    choices: [{ type: "reply", title: "Stop", postbackData: "stop" }],
    fallback: { sms: { text: "Hello" } },
    variables: [{ name: "name", sample: "Mira" }],
  });
  const together = providerLosses(draft, [ableProfile, strictProfile]);
  for (const profile of [ableProfile, strictProfile])
    expect(together.get(profile.id)).toEqual(check(draft, profile).filter(({ provider }) => provider === profile.id));
  expect(together.get("able")).toEqual([]);
  expect(together.get("strict")?.length).toBeGreaterThan(5);
});
