import { describe, expect, it } from "vitest";
import { messageTypes } from "../../message/schema";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { fromPayload, isPayload, toPayload } from "./payload";

describe("the payload of", () => {
  it("a text", () =>
    expect(toPayload(outgoingOf(examples.text))).toMatchInlineSnapshot(`
    {
      "extra": "01890a5d-ac96-774b-bcce-b302099a8057",
      "message": {
        "suggestions": [
          {
            "postback": "yes",
            "text": "Yes",
            "type": "reply",
          },
          {
            "postback": "view",
            "text": "View",
            "type": "url",
            "url": "https://tarntrail.example/tents?a=1&b=ü",
          },
          {
            "call_to": "+441132000000",
            "postback": "call",
            "text": "Call us",
            "type": "dial",
          },
          {
            "postback": "map",
            "text": "Find us",
            "type": "reply",
          },
          {
            "postback": "near",
            "text": "Near me",
            "type": "reply",
          },
          {
            "postback": "date",
            "text": "Save the date",
            "type": "reply",
          },
        ],
        "text": "Hello 👋
    سلام",
        "type": "text",
      },
      "to": "+15559876543",
    }
  `));
  it("media", () =>
    expect(toPayload(outgoingOf(examples.media))).toMatchInlineSnapshot(`
    {
      "extra": "01890a5d-ac96-774b-bcce-b302099a8057",
      "message": {
        "suggestions": [
          {
            "postback": "yes",
            "text": "Yes",
            "type": "reply",
          },
        ],
        "type": "media",
        "url": "https://media.tarntrail.example/film.mp4",
      },
      "to": "+15559876543",
    }
  `));
  it("a card", () =>
    expect(toPayload(outgoingOf(examples.card))).toMatchInlineSnapshot(`
    {
      "extra": "01890a5d-ac96-774b-bcce-b302099a8057",
      "message": {
        "description": "Two people, 1.9 kg.",
        "media_url": "https://media.tarntrail.example/ridge-2.jpg",
        "suggestions": [
          {
            "postback": "view",
            "text": "View",
            "type": "url",
            "url": "https://tarntrail.example/tents?a=1&b=ü",
          },
          {
            "call_to": "+441132000000",
            "postback": "call",
            "text": "Call us",
            "type": "dial",
          },
        ],
        "title": "Ridge 2",
        "type": "card",
      },
      "to": "+15559876543",
    }
  `));
  it("a carousel", () =>
    expect(toPayload(outgoingOf(examples.carousel))).toMatchInlineSnapshot(`
    {
      "extra": "01890a5d-ac96-774b-bcce-b302099a8057",
      "message": {
        "cards": [
          {
            "description": "Two people",
            "media_url": "https://media.tarntrail.example/ridge-2.jpg",
            "suggestions": [
              {
                "postback": "yes",
                "text": "Yes",
                "type": "reply",
              },
              {
                "postback": "view",
                "text": "View",
                "type": "url",
                "url": "https://tarntrail.example/tents?a=1&b=ü",
              },
            ],
            "title": "Ridge 2",
          },
          {
            "description": "Three people",
            "media_url": "https://media.tarntrail.example/ridge-2.jpg",
            "title": "Ridge 3",
          },
        ],
        "type": "multiple_cards",
      },
      "to": "+15559876543",
    }
  `));
});

describe("an imported payload", () => {
  const read = (message: unknown) => fromPayload({ to: "+919876543210", message });

  it("gets the postback that the editor would propose, where the published examples have none", () => {
    const { draft, lost } = read({
      type: "text",
      text: "Anything else?",
      suggestions: [
        { type: "url", text: "Open site", url: "https://acme.com" },
        { type: "dial", text: "Call us", call_to: "+919876543210", postback: "support-line" },
        { type: "reply", text: "Track order" },
      ],
    });
    expect(lost).toEqual([]);
    expect(draft.choices).toMatchObject([
      { type: "openUrl", postbackData: "open-site", url: "https://acme.com" },
      { type: "dialPhone", postbackData: "support-line", phoneNumber: "+919876543210" },
      { type: "reply", postbackData: "" },
    ]);
  });

  it("may use the words of the sister APIs", () => {
    const { draft, lost } = read({
      type: "media",
      url: "https://acme.com/film.mp4",
      thumbnail_url: "https://acme.com/film.jpg",
      suggestions: [
        { type: "message", text: "Yes", postback: "confirm-yes" },
        { type: "view_location", text: "Our store", latitude: 19.07609, longitude: 72.877426, postback: "store" },
      ],
    });
    expect(lost).toEqual([]);
    expect(draft).toMatchObject({
      type: "media",
      media: { url: "https://acme.com/film.mp4", thumbnail: { url: "https://acme.com/film.jpg" } },
      choices: [
        { type: "reply", postbackData: "confirm-yes" },
        { type: "showLocation", latitude: "19.07609", longitude: "72.877426" },
      ],
    });
  });

  it("without its type goes by what it holds", () => {
    expect(read({ cards: [] }).draft.type).toBe("carousel");
    expect(read({ media_url: "https://acme.com/a.jpg" }).draft).toMatchObject({
      type: "card",
      card: { media: { url: "https://acme.com/a.jpg" } },
    });
    expect(read({ url: "https://acme.com/a.jpg" }).draft.type).toBe("media");
    expect(
      read({ text: "Hello", suggestions: [{ text: "Go", url: "https://acme.com" }, { call_to: "1" }] }).draft,
    ).toMatchObject({
      type: "text",
      choices: [{ type: "openUrl" }, { type: "dialPhone" }],
    });
  });

  it("keeps chips below a carousel, and names what it cannot keep", () => {
    const { draft, lost } = read({
      type: "multiple_cards",
      cards: [{ title: "Tee", price: 499, suggestions: [{ type: "pay", text: "Pay", postback: "pay" }] }],
      suggestions: [{ type: "reply", text: "More", postback: "more" }],
    });
    expect(draft).toMatchObject({
      cards: [{ title: "Tee", choices: [{ type: "reply", title: "Pay", postbackData: "pay" }] }],
      choices: [{ title: "More" }],
    });
    expect(lost.map(({ path }) => path).toSorted()).toEqual(["cards.0", "cards.0.choices.0"]);
  });
});

describe("a payload is known", () => {
  it("as ours, each kind of it", () => {
    for (const type of messageTypes) expect(isPayload(toPayload(outgoingOf(examples[type]))), type).toBe(true);
    expect(isPayload({ to: "919876543210", message: { type: "text", text: "Hi" }, extra: "42" })).toBe(true);
    expect(isPayload({ message: { type: "text", text: "Hi", suggestions: [] } })).toBe(true);
  });

  it("as not ours", () => {
    const text = { type: "text", text: "Hi" };
    for (const value of [
      null,
      "text",
      [],
      {},
      { message: text },
      { to: "15559876543", message: text },
      { to: "15559876543", message: text, suggestions: [] },
      { to: "+15559876543", message: text, message_id: "01890a5d-ac96-374b-bcce-b302099a8057" },
      { to: "+15559876543", message: text, fallback: {} },
      { to: "15559876543", message: { type: "standalone_rich_card" } },
      { to: "15559876543", message: { type: "file" } },
      { to: "+1", message: { type: "toString" } },
      { messageType: "RCS_TEXT", source: "CONVEY", destination: "15559876543", messageText: "Hi" },
      { type: "card", title: "Hi" },
    ])
      expect(isPayload(value), JSON.stringify(value)).toBe(false);
  });
});
