import { describe, expect, it } from "vitest";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { fromPayload, isPayload, toPayload } from "./payload";

describe("the payload of", () => {
  it("a text", () =>
    expect(toPayload(outgoingOf(examples.text))).toMatchInlineSnapshot(`
    {
      "endUser": {
        "phoneNumber": "15559876543",
      },
      "variables": {
        "request": {
          "rcs": {
            "text": {
              "message": "Hello 👋
    سلام",
              "suggestions": [
                {
                  "reply": {
                    "customerData": "yes",
                    "displayText": "Yes",
                  },
                },
                {
                  "action": {
                    "customerData": "view",
                    "displayText": "View",
                    "urlAction": {
                      "url": "https://tarntrail.example/tents?a=1&b=ü",
                    },
                  },
                },
                {
                  "action": {
                    "customerData": "call",
                    "dialAction": {
                      "phoneNumber": "+441132000000",
                    },
                    "displayText": "Call us",
                  },
                },
                {
                  "action": {
                    "customerData": "map",
                    "displayText": "Find us",
                    "locationAction": {
                      "latitude": "53.79961234",
                      "longitude": "-1.5491",
                    },
                  },
                },
                {
                  "reply": {
                    "customerData": "near",
                    "displayText": "Near me",
                  },
                },
                {
                  "action": {
                    "calendarAction": {
                      "endTime": "2030-03-03T15:30:00Z",
                      "startTime": "2030-03-03T14:00:00Z",
                      "title": "Spring sale",
                    },
                    "customerData": "date",
                    "displayText": "Save the date",
                  },
                },
              ],
            },
          },
          "sms": {
            "messageContent": "Hello by SMS",
          },
        },
      },
    }
  `));
  it("media", () =>
    expect(toPayload(outgoingOf(examples.media))).toMatchInlineSnapshot(`
    {
      "endUser": {
        "phoneNumber": "15559876543",
      },
      "variables": {
        "request": {
          "rcs": {
            "media": {
              "fileSize": 2000000,
              "fileUrl": "https://media.tarntrail.example/film.mp4",
              "mimeType": "video/mp4",
              "suggestions": [
                {
                  "reply": {
                    "customerData": "yes",
                    "displayText": "Yes",
                  },
                },
              ],
            },
          },
          "sms": {
            "messageContent": "See https://tarntrail.example",
          },
        },
      },
    }
  `));
  it("a card", () =>
    expect(toPayload(outgoingOf(examples.card))).toMatchInlineSnapshot(`
    {
      "endUser": {
        "phoneNumber": "15559876543",
      },
      "variables": {
        "request": {
          "rcs": {
            "richCard": {
              "cardOrientation": "HORIZONTAL",
              "cards": [
                {
                  "description": "Two people, 1.9 kg.",
                  "media": {
                    "fileSize": 181234,
                    "fileUrl": "https://media.tarntrail.example/ridge-2.jpg",
                    "mimeType": "image/jpeg",
                  },
                  "suggestions": [
                    {
                      "action": {
                        "customerData": "view",
                        "displayText": "View",
                        "urlAction": {
                          "url": "https://tarntrail.example/tents?a=1&b=ü",
                        },
                      },
                    },
                    {
                      "action": {
                        "customerData": "call",
                        "dialAction": {
                          "phoneNumber": "+441132000000",
                        },
                        "displayText": "Call us",
                      },
                    },
                  ],
                  "title": "Ridge 2",
                },
              ],
            },
          },
        },
      },
    }
  `));
  it("a carousel", () =>
    expect(toPayload(outgoingOf(examples.carousel))).toMatchInlineSnapshot(`
    {
      "endUser": {
        "phoneNumber": "15559876543",
      },
      "variables": {
        "request": {
          "rcs": {
            "richCard": {
              "cardWidth": "MEDIUM",
              "cards": [
                {
                  "description": "Two people",
                  "media": {
                    "fileSize": 181234,
                    "fileUrl": "https://media.tarntrail.example/ridge-2.jpg",
                    "mimeType": "image/jpeg",
                  },
                  "suggestions": [
                    {
                      "reply": {
                        "customerData": "yes",
                        "displayText": "Yes",
                      },
                    },
                    {
                      "action": {
                        "customerData": "view",
                        "displayText": "View",
                        "urlAction": {
                          "url": "https://tarntrail.example/tents?a=1&b=ü",
                        },
                      },
                    },
                  ],
                  "title": "Ridge 2",
                },
                {
                  "description": "Three people",
                  "media": {
                    "fileSize": 181234,
                    "fileUrl": "https://media.tarntrail.example/ridge-2.jpg",
                    "mimeType": "image/jpeg",
                  },
                  "title": "Ridge 3",
                },
              ],
            },
          },
        },
      },
    }
  `));
});

const wrapped = (rcs: unknown) => ({ endUser: {}, variables: { request: { rcs } } });

describe("a choice", () => {
  const sent = (choice: object) => {
    const message = { type: "text" as const, text: "Hello", choices: [{ title: "T", postbackData: "p", ...choice }] };
    const payload = toPayload(outgoingOf(message as Parameters<typeof outgoingOf>[0])) as {
      variables: { request: { rcs: { text: { suggestions: Record<string, Record<string, unknown>>[] } } } };
    };
    return payload.variables.request.rcs.text.suggestions[0];
  };
  const place = (latitude: number, longitude: number) =>
    sent({ type: "showLocation", latitude, longitude })?.action?.locationAction;

  it("has coordinates in strings, never with an exponent", () => {
    expect(place(-53.79961234, 1.5)).toEqual({ latitude: "-53.79961234", longitude: "1.5" });
    expect(place(1e-7, -0)).toEqual({ latitude: "0", longitude: "0" });
  });

  it("has times in UTC, and one that cannot be read as it stands", () => {
    const event = (startTime: string) =>
      sent({ type: "createCalendarEvent", startTime, endTime: "2030-03-03T16:30+01:00", eventTitle: "Sale" })?.action
        ?.calendarAction;
    expect(event("2030-03-03T15:00:00+01:00")).toEqual({
      startTime: "2030-03-03T14:00:00Z",
      endTime: "2030-03-03T15:30:00Z",
      title: "Sale",
    });
    expect(event("tomorrow")).toMatchObject({ startTime: "tomorrow" });
  });

  it("that asks for the place keeps its own place as a reply, which check refuses before", () => {
    expect(sent({ type: "requestLocation" })).toEqual({ reply: { displayText: "T", customerData: "p" } });
  });
});

describe("importing", () => {
  it("keeps the richest of several contents and names the others where they would have stood", () => {
    const text = { message: "Hello" };
    const media = { fileUrl: "https://example.com/a.jpg" };
    const one = fromPayload(wrapped({ text, media, messageOrder: ["text", "media"] }));
    expect(one.draft).toMatchObject({ type: "media", text: "", media: { url: media.fileUrl } });
    expect(one.lost.map(({ path, message }) => [path, message])).toEqual([
      ["text", expect.stringContaining("The text beside it")],
    ]);
    const both = fromPayload(wrapped({ text, media, richCard: { cards: [{ title: "Ridge 2" }] } }));
    expect(both.draft).toMatchObject({ type: "card", card: { title: "Ridge 2" } });
    expect(both.lost.map(({ path }) => path)).toEqual(["text", "media"]);
  });

  it("tells one card from a carousel by what it has", () => {
    const typeOf = (richCard: object) => fromPayload(wrapped({ richCard })).draft.type;
    const card = { title: "Ridge 2" };
    expect(typeOf({ cards: [card] })).toBe("card");
    expect(typeOf({ cardOrientation: "VERTICAL", cardWidth: "SMALL", cards: [card] })).toBe("card");
    expect(typeOf({ cardWidth: "SMALL", cards: [card] })).toBe("carousel");
    expect(typeOf({ cardOrientation: "VERTICAL", cards: [card, card] })).toBe("carousel");
  });

  it("names what it cannot keep of a single card at that card", () => {
    const suggestions = [{ action: { displayText: "Pay", customerData: "pay", payAction: { sum: 1 } } }];
    const { draft, lost } = fromPayload(wrapped({ richCard: { cards: [{ title: "A", footer: "B", suggestions }] } }));
    expect(draft.card.choices).toMatchObject([{ type: "reply", title: "Pay", postbackData: "pay" }]);
    expect(lost.map(({ path }) => path)).toEqual(["card.choices.0", "card", "card.choices.0"]);
  });

  it("takes a text without its object, and postback data from beside the button", () => {
    expect(fromPayload(wrapped({ text: "Hello" }))).toMatchObject({ draft: { text: "Hello" }, lost: [] });
    const suggestions = [{ reply: { displayText: "Yes" }, customerData: "yes" }];
    const { draft, lost } = fromPayload(wrapped({ text: { message: "Hello", suggestions } }));
    expect([draft.choices[0]?.postbackData, lost]).toEqual(["yes", []]);
  });

  it("knows its own payloads, and no others", () => {
    expect(Object.values(examples).every((message) => isPayload(toPayload(outgoingOf(message))))).toBe(true);
    const others = [null, [], "x", { variables: {} }, { to: "1", message: {} }, wrapped("text"), wrapped([])];
    expect(others.filter(isPayload)).toEqual([]);
  });
});
