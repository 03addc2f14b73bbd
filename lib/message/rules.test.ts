import { describe, expect, test } from "vitest";
import { check } from "./check";
import { toDraft } from "./defaults";
import { withScheme } from "./rules";

const errorsOf = (partial: object) =>
  check(toDraft(partial))
    .filter(({ severity }) => severity === "error")
    .map(({ rule, path }) => `${rule} ${path}`);

const withChoice = (choice: object) => ({
  type: "text",
  text: "Hi",
  choices: [{ title: "Go", postbackData: "go", ...choice }],
});

describe("addresses", () => {
  test.each([
    "https://shop.example",
    "http://shop.example/a?b=c#d",
    "HTTPS://ШОП.example/ü",
    "https://127.0.0.1:3000/x",
  ])("%s is one", (url) => {
    expect(errorsOf(withChoice({ type: "openUrl", url }))).toEqual([]);
  });

  test.each([
    "shop.example",
    "https://",
    "ftp://shop.example",
    "https://shop .example",
    "javascript:alert(1)",
    "//shop.example",
    "https://a:b:c",
    "/media/a.jpg",
  ])("%s is none for a link", (url) => {
    expect(errorsOf(withChoice({ type: "openUrl", url }))).toEqual(["url-form choices.0.url"]);
  });

  test("spaces around an address do not count", () => {
    expect(errorsOf(withChoice({ type: "openUrl", url: " https://shop.example\n" }))).toEqual([]);
  });

  test("a file of our own store is a media address", () => {
    expect(errorsOf({ type: "media", media: { url: "/media/0a1b.jpg" } })).toEqual([]);
  });

  test.each(["/media/../secret", "/media/a/b.jpg", "/other/a.jpg"])("%s is no media address", (url) => {
    expect(errorsOf({ type: "media", media: { url } })).toEqual(["url-form media.url"]);
  });
});

describe("numbers to call", () => {
  test.each(["+4915112345678", "1011", "*100#"])("%s is one", (phoneNumber) => {
    expect(errorsOf(withChoice({ type: "dialPhone", phoneNumber }))).toEqual([]);
  });

  test.each(["+49 151", "0151-123", "call me", "(030)1", "١٢٣"])("%s is none", (phoneNumber) => {
    expect(errorsOf(withChoice({ type: "dialPhone", phoneNumber }))).toEqual(["dial-characters choices.0.phoneNumber"]);
  });
});

describe("coordinates", () => {
  test.each([
    ["-90", "-180"],
    ["90", "180"],
    ["+53.5", "1e1"],
    [" 53. ", ".5"],
  ])("%s and %s are a place", (latitude, longitude) => {
    expect(errorsOf(withChoice({ type: "showLocation", latitude, longitude }))).toEqual([]);
  });

  test.each(["90.000001", "-91", "", "north", "53,5", "0x10", "Infinity", "5 3"])("%s is no latitude", (latitude) => {
    expect(errorsOf(withChoice({ type: "showLocation", latitude, longitude: "0" }))).toEqual([
      "coordinate choices.0.latitude",
    ]);
  });

  test.each(["180.000001", "-181"])("%s is no longitude", (longitude) => {
    expect(errorsOf(withChoice({ type: "showLocation", latitude: "0", longitude }))).toEqual([
      "coordinate choices.0.longitude",
    ]);
  });
});

describe("calendar events", () => {
  const event = (startTime: string, endTime: string) =>
    errorsOf(withChoice({ type: "createCalendarEvent", startTime, endTime, eventTitle: "Opening" }));

  test("an event ends after it starts, across zones", () => {
    expect(event("2026-10-11T10:00:00+02:00", "2026-10-11T08:00:01Z")).toEqual([]);
  });

  test.each([
    ["2026-10-11T10:00:00Z", "2026-10-11T10:00:00Z"],
    ["2026-10-11T10:00:00Z", "2026-10-11T11:59:59+02:00"],
  ])("an event from %s does not end at %s", (start, end) => {
    expect(event(start, end)).toEqual(["calendar-order choices.0.endTime"]);
  });

  test.each([
    "2026-10-11",
    "2026-10-11T10:00",
    "tomorrow",
    "2026-13-11T10:00:00Z",
    "2026-10-11T25:00:00Z",
    "2026-02-30T10:00:00Z",
    "2026-10-11T10:00:00+99:00",
  ])("%s is no time", (startTime) => {
    expect(event(startTime, "2099-01-01T00:00:00Z")).toEqual(["date-time choices.0.startTime"]);
  });
});

describe("layouts", () => {
  const media = (height: string) => ({ url: "https://shop.example/a.jpg", height });

  test("small cards hold no tall picture", () => {
    const carousel = (width: string, height: string) =>
      errorsOf({ type: "carousel", width, cards: [{ title: "A" }, { media: media(height) }] });
    expect(carousel("small", "tall")).toEqual(["tall-in-small cards.1.media.height"]);
    expect(carousel("small", "medium")).toEqual([]);
    expect(carousel("medium", "tall")).toEqual([]);
  });

  test("a horizontal card has something beside its picture", () => {
    const card = (orientation: string, more: object) =>
      errorsOf({ type: "card", orientation, card: { media: media("short"), ...more } });
    expect(card("horizontal", {})).toEqual(["horizontal-media-only card"]);
    expect(card("vertical", {})).toEqual([]);
    expect(card("horizontal", { title: "A" })).toEqual([]);
    expect(card("horizontal", { description: "A" })).toEqual([]);
    expect(card("horizontal", { choices: [{ title: "Go", postbackData: "go" }] })).toEqual([]);
  });

  test.each([{ title: "A" }, { description: "A" }, { media: media("short") }])(
    "a card with only %j is not empty",
    (card) => {
      expect(errorsOf({ type: "card", card })).toEqual([]);
    },
  );

  test("a card of nothing but buttons or spaces is empty", () => {
    expect(errorsOf({ type: "card", card: { title: " \n", choices: [{ title: "Go", postbackData: "go" }] } })).toEqual([
      "empty-card card",
    ]);
  });
});

describe("texts", () => {
  test.each(["", " ", "\n\t"])("a text of %j is missing", (text) => {
    expect(errorsOf({ type: "text", text })).toEqual(["required text"]);
  });

  test.each(["a\u0000b", "\u001b[31m", "\u0085", "\u007f"])("%j holds an invisible character", (text) => {
    expect(errorsOf({ type: "text", text })).toEqual(["control-character text"]);
  });

  test.each(["\ud83d", "a\ude00b"])("%j is half an emoji", (text) => {
    expect(errorsOf({ type: "text", text })).toEqual(["broken-character text"]);
  });

  test.each(["tabs\tand\r\nlines", "مرحبا \u202b", "👩🏽‍🚀", "{single} } {", "100 % <b>"])("%j is fine", (text) => {
    expect(errorsOf({ type: "text", text })).toEqual([]);
  });

  test("a choice needs a title and a postback", () => {
    expect(errorsOf(withChoice({ title: " ", postbackData: "" }))).toEqual([
      "required choices.0.title",
      "required choices.0.postbackData",
    ]);
  });
});

describe("variables", () => {
  const variables = (sample: string) => [{ name: "name", sample }];

  test("a variable with a sample is filled in texts, buttons and addresses", () => {
    expect(
      errorsOf({
        ...withChoice({ type: "openUrl", title: "{{name}}", url: "https://shop.example/{{ name }}" }),
        text: "{{name}}",
        variables: variables("Mira"),
      }),
    ).toEqual([]);
  });

  test.each(["{{name}}", "Hi {{ name }}", "{{unknown}}", "{{}}", "{{a b}}"])(
    "%s without a sample is an error",
    (text) => {
      expect(errorsOf({ type: "text", text, variables: variables("") })).toEqual(["unfilled-variable text"]);
    },
  );

  test("a sample is judged like typed text", () => {
    expect(errorsOf({ type: "text", text: "{{name}}", variables: variables("\u0000") })).toEqual([
      "control-character text",
    ]);
    expect(errorsOf({ type: "text", text: "{{name}}", variables: variables("{{other}}") })).toEqual([
      "unfilled-variable text",
    ]);
  });
});

test.each([
  ["not a url", "start the address with https://."],
  ["https://shop.example/a b", "remove the space from the address."],
])("of the address %j it says what to do first", (url, fault) => {
  const draft = toDraft({
    type: "text",
    text: "Hi",
    choices: [{ type: "openUrl", title: "Go", postbackData: "go", url }],
  });
  expect(check(draft).find(({ path }) => path === "choices.0.url")?.message).toBe(`Link: ${fault}`);
});

test.each([
  ["shop.example/tent", "https://shop.example/tent"],
  [" shop.example ", "https://shop.example"],
  ["shop.example:8443/{{sku}}?a=1", "https://shop.example:8443/{{sku}}?a=1"],
  ["müller.example", "https://müller.example"],
])("an address is completed: %s", (written, complete) => {
  expect(withScheme(written)).toBe(complete);
});

test.each([
  "",
  "https://shop.example",
  "HTTP://shop.example",
  "tel:123",
  "the shop",
  "{{link}}",
  "shop",
  "v1.2",
  "a@shop.example",
])("anything else stays as it was written: %s", (written) => {
  expect(withScheme(written)).toBe(written);
});
