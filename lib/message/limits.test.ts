import { describe, expect, test } from "vitest";
import { check } from "./check";
import { toDraft } from "./defaults";
import { baselineLimits, type LimitName, mediaBytes, payloadBytes, thumbnailBytes } from "./limits";
import { replaceAt } from "./path";
import { type MessageDraft, toMessage } from "./schema";

const choice = { title: "Go", postbackData: "go" };

const textDraft = toDraft({
  type: "text",
  text: "Hello",
  choices: [
    { ...choice, type: "openUrl", url: "https://shop.example" },
    { ...choice, type: "dialPhone", postbackData: "dial", phoneNumber: "1011" },
    { ...choice, type: "showLocation", postbackData: "map", latitude: 53.8, longitude: -1.5, label: "Shop" },
    {
      ...choice,
      type: "createCalendarEvent",
      postbackData: "event",
      startTime: "2026-10-11T10:00:00Z",
      endTime: "2026-10-11T12:00:00Z",
      eventTitle: "Opening",
      description: "Come",
    },
  ],
  fallback: {
    sms: { text: "Hello" },
    mms: { text: "Hello", subject: "Hello", mediaUrl: "https://shop.example/a.jpg" },
  },
});

const mediaDraft = toDraft({
  type: "media",
  media: {
    url: "https://shop.example/a.jpg",
    filename: "a.jpg",
    altText: "A tent",
    thumbnail: { url: "https://shop.example/b.jpg" },
  },
});

const cardDraft = toDraft({
  type: "card",
  card: { title: "Tent", description: "Sleeps two", choices: [{ ...choice, type: "reply" }] },
});

interface Row {
  draft: MessageDraft;
  path: string;
  limit: LimitName;
  /** What the value begins with, so that it keeps its form. */
  before?: string;
  /** Fallback texts are no RCS: their bytes are not in doubt. Dial strings have no character of two bytes. */
  bytesAreSure?: boolean;
}

const address = "https://shop.example/";
const rows: Row[] = [
  { draft: textDraft, path: "text", limit: "text" },
  { draft: cardDraft, path: "card.title", limit: "cardTitle" },
  { draft: cardDraft, path: "card.description", limit: "cardDescription" },
  { draft: cardDraft, path: "card.choices.0.title", limit: "choiceTitle" },
  { draft: cardDraft, path: "card.choices.0.postbackData", limit: "postbackData" },
  { draft: textDraft, path: "choices.0.title", limit: "choiceTitle" },
  { draft: textDraft, path: "choices.0.postbackData", limit: "postbackData" },
  { draft: textDraft, path: "choices.0.url", limit: "choiceUrl", before: address },
  { draft: textDraft, path: "choices.1.phoneNumber", limit: "phoneNumber", bytesAreSure: true },
  { draft: textDraft, path: "choices.2.label", limit: "locationLabel" },
  { draft: textDraft, path: "choices.3.eventTitle", limit: "eventTitle" },
  { draft: textDraft, path: "choices.3.description", limit: "eventDescription" },
  { draft: mediaDraft, path: "media.url", limit: "mediaUrl", before: address },
  { draft: mediaDraft, path: "media.thumbnail.url", limit: "mediaUrl", before: address },
  { draft: mediaDraft, path: "media.filename", limit: "filename" },
  { draft: mediaDraft, path: "media.altText", limit: "altText" },
  { draft: textDraft, path: "fallback.sms.text", limit: "smsText", bytesAreSure: true },
  { draft: textDraft, path: "fallback.mms.text", limit: "mmsText", bytesAreSure: true },
  { draft: textDraft, path: "fallback.mms.subject", limit: "mmsSubject", bytesAreSure: true },
  { draft: textDraft, path: "fallback.mms.mediaUrl", limit: "mediaUrl", before: address, bytesAreSure: true },
];

const rulesAt = (draft: MessageDraft, path: string) =>
  check(draft)
    .filter((problem) => problem.path === path)
    .map(({ rule }) => rule)
    .filter((rule) => rule === "too-long" || rule === "bytes");

const filledTo = (count: number, { before = "" }: Row, character: string) =>
  before + character.repeat(count - before.length);

describe("text limits", () => {
  test("the drafts of this table are valid", () => {
    for (const draft of [textDraft, mediaDraft, cardDraft]) expect(toMessage(draft).success).toBe(true);
  });

  test("the table has every limit of a text", () => {
    const counts = ["choicesPerMessage", "choicesPerCard", "cardsMinimum", "cardsMaximum"];
    const named = new Set<string>(rows.map(({ limit }) => limit));
    expect(Object.keys(baselineLimits).filter((name) => !counts.includes(name) && !named.has(name))).toEqual([]);
  });

  test.each(rows)("$path takes $limit characters and not one more", (row) => {
    const limit = baselineLimits[row.limit];
    const atLimit = replaceAt(row.draft, row.path, filledTo(limit, row, "1"));
    const above = replaceAt(row.draft, row.path, filledTo(limit + 1, row, "1"));
    expect(rulesAt(atLimit, row.path)).toEqual([]);
    expect(toMessage(atLimit).success).toBe(true);
    expect(rulesAt(above, row.path)).toEqual(["too-long"]);
    expect(toMessage(above).success).toBe(false);
  });

  test.each(rows.filter(({ bytesAreSure }) => !bytesAreSure))(
    "$path counts an emoji as one character and warns of its bytes",
    (row) => {
      const limit = baselineLimits[row.limit];
      expect(rulesAt(replaceAt(row.draft, row.path, filledTo(limit, row, "😀")), row.path)).toEqual(["bytes"]);
      expect(rulesAt(replaceAt(row.draft, row.path, filledTo(limit + 1, row, "😀")), row.path)).toEqual(["too-long"]);
    },
  );

  test("the bytes of a fallback are not in doubt", () => {
    const draft = replaceAt(textDraft, "fallback.sms.text", "é".repeat(baselineLimits.smsText));
    expect(rulesAt(draft, "fallback.sms.text")).toEqual([]);
  });

  test("a text is measured after its variables are filled", () => {
    const card = { title: "{{name}}", description: "" };
    const withSample = (length: number) =>
      toDraft({ type: "card", card, variables: [{ name: "name", sample: "x".repeat(length) }] });
    expect(rulesAt(withSample(200), "card.title")).toEqual([]);
    expect(rulesAt(withSample(201), "card.title")).toEqual(["too-long"]);
  });

  test("says how many characters are too many", () => {
    const [problem] = check(replaceAt(textDraft, "text", "x".repeat(5072)));
    expect(problem?.message).toBe("Text: 2,000 characters too long. The limit is 3,072.");
  });
});

const replies = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: "reply", title: "Go", postbackData: `go-${index}` }));
const cards = (count: number) => Array.from({ length: count }, () => ({ title: "Tent" }));

describe("counts", () => {
  test.each([
    { name: "11 chips", path: "choices", draft: { type: "text", text: "Hi", choices: replies(11) }, rules: [] },
    {
      name: "12 chips",
      path: "choices",
      draft: { type: "text", text: "Hi", choices: replies(12) },
      rules: ["too-many-choices"],
    },
    {
      name: "4 buttons",
      path: "card.choices",
      draft: { type: "card", card: { title: "A", choices: replies(4) } },
      rules: [],
    },
    {
      name: "5 buttons",
      path: "card.choices",
      draft: { type: "card", card: { title: "A", choices: replies(5) } },
      rules: ["too-many-choices"],
    },
    { name: "no card", path: "cards", draft: { type: "carousel", cards: [] }, rules: ["too-few-cards"] },
    { name: "1 card", path: "cards", draft: { type: "carousel", cards: cards(1) }, rules: ["too-few-cards"] },
    { name: "2 cards", path: "cards", draft: { type: "carousel", cards: cards(2) }, rules: [] },
    { name: "10 cards", path: "cards", draft: { type: "carousel", cards: cards(10) }, rules: [] },
    { name: "11 cards", path: "cards", draft: { type: "carousel", cards: cards(11) }, rules: ["too-many-cards"] },
  ])("$name: $rules", ({ path, draft, rules }) => {
    const found = check(toDraft(draft)).filter(({ severity }) => severity === "error");
    expect(found.map(({ rule }) => rule)).toEqual(rules);
    for (const problem of found) expect(problem.path).toBe(path);
  });
});

describe("files", () => {
  const errorsOf = (media: object, type = "media") =>
    check(toDraft(type === "media" ? { type, media } : { type, card: { title: "A", media } }))
      .filter(({ severity }) => severity === "error")
      .map(({ rule, path }) => `${rule} ${path}`);
  const url = "https://shop.example/file";

  test.each([
    ["a picture", { url, mimeType: "image/png" }, []],
    ["a type with parameters", { url, mimeType: "Image/JPEG; q=1" }, []],
    ["a PDF", { url, mimeType: "application/pdf" }, []],
    ["a WebP picture", { url, mimeType: "image/webp" }, ["media-type media.url"]],
    ["a web page", { url, mimeType: "text/html" }, ["media-type media.url"]],
    ["image/jpg", { url, mimeType: "image/jpg" }, ["media-type media.url"]],
    ["100 MB", { url, sizeBytes: mediaBytes }, []],
    ["100 MB and a byte", { url, sizeBytes: mediaBytes + 1 }, ["file-size media.url"]],
    ["half a byte", { url, sizeBytes: 0.5 }, []],
    ["a thumbnail of 100 kB", { url, thumbnail: { url, sizeBytes: thumbnailBytes } }, []],
    [
      "a thumbnail of 100 kB and a byte",
      { url, thumbnail: { url, sizeBytes: thumbnailBytes + 1 } },
      ["thumbnail-size media.thumbnail.url"],
    ],
    ["a thumbnail that is image/jpg", { url, thumbnail: { url, mimeType: "image/jpg" } }, []],
    [
      "a video as a thumbnail",
      { url, thumbnail: { url, mimeType: "video/mp4" } },
      ["thumbnail-type media.thumbnail.url"],
    ],
  ])("%s: %j", (_, media, expected) => {
    expect(errorsOf(media)).toEqual(expected);
  });

  test.each([
    ["audio", { url, mimeType: "audio/mpeg" }],
    ["a PDF", { url, mimeType: "application/pdf" }],
    ["an address that ends like audio", { url: `${url}.mp3` }],
  ])("a card takes no media that is %s", (_, media) => {
    expect(errorsOf(media, "card")).toEqual(["media-in-card card.media.url"]);
  });

  test("a size that is no whole number is an error, not a wrong type that hides the rest", () => {
    const draft = replaceAt(toDraft({ type: "media", media: { url: "nonsense" } }), "media.sizeBytes", -1.5);
    expect(check(draft).filter(({ severity }) => severity === "error")).toHaveLength(2);
  });

  test("all files together take at most 100 MB", () => {
    const half = { url, sizeBytes: mediaBytes / 2 };
    const over = { ...half, sizeBytes: mediaBytes / 2 + 1 };
    const both = (second: object) =>
      check(toDraft({ type: "carousel", cards: [{ media: half }, { media: second }] })).filter(
        ({ severity }) => severity === "error",
      );
    expect(both(half)).toEqual([]);
    expect(both(over)).toMatchObject([{ rule: "media-total", path: "" }]);
  });

  test("a message takes 250 KB as JSON and not one byte more", () => {
    const reply = (postbackData: string) => ({ type: "reply", title: "Go", postbackData });
    const emoji = (count: number) => "😀".repeat(count);
    /** Eleven postbacks of plain letters bring the message to the wanted size. */
    const ofSize = (bytes: number) => {
      const card = { description: emoji(2000), choices: [reply(emoji(2048)), reply(emoji(2048))] };
      const draft = (chips: string[]) =>
        toDraft({ type: "carousel", cards: Array.from({ length: 10 }, () => card), choices: chips.map(reply) });
      const bare = toMessage(draft(Array.from({ length: 11 }, () => "x"))).data;
      const missing = bytes - new TextEncoder().encode(JSON.stringify(bare)).length;
      const share = Math.floor(missing / 11);
      return draft(Array.from({ length: 11 }, (_, index) => "x".repeat(1 + share + (index === 0 ? missing % 11 : 0))));
    };
    expect(toMessage(ofSize(payloadBytes)).success).toBe(true);
    const [problem] = check(ofSize(payloadBytes + 1));
    expect(problem).toMatchObject({ rule: "payload-size", severity: "error", path: "" });
    expect(problem?.message).toBe("The whole message is 251 KB. Shorten its texts: the limit is 250 KB.");
  });
});
