import { describe, expect, it } from "vitest";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { toPayload } from "./payload";

const settings = { sender: "TarnTrail", fallbackSender: "12025550123", textStore: "plaintext" as const };

describe("the payload of", () => {
  it("a text", () =>
    expect(toPayload(outgoingOf(examples.text), settings)).toMatchInlineSnapshot(`
    {
      "dlr_url": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "messages": [
        {
          "channel": "rcs",
          "sender": "TarnTrail",
          "suggestions": [
            {
              "reply": {
                "postback_data": "yes",
                "text": "Yes",
              },
            },
            {
              "action": {
                "open_url_action": {
                  "application": "WEBVIEW",
                  "url": "https://tarntrail.example/tents?a=1&b=ü",
                  "webview_view_mode": "TALL",
                },
                "postback_data": "view",
                "text": "View",
              },
            },
            {
              "action": {
                "dial_action": {
                  "phone_number": "+441132000000",
                },
                "postback_data": "call",
                "text": "Call us",
              },
            },
            {
              "action": {
                "postback_data": "map",
                "text": "Find us",
                "view_location_action": {
                  "label": "Tarn & Trail, Leeds",
                  "lat_long": {
                    "latitude": 53.79961234,
                    "longitude": -1.5491,
                  },
                },
              },
            },
            {
              "action": {
                "postback_data": "near",
                "share_location_action": {},
                "text": "Near me",
              },
            },
            {
              "action": {
                "create_calendar_event_action": {
                  "description": "Spring sale",
                  "end_time": "2030-03-03T15:30:00Z",
                  "start_time": "2030-03-03T14:00:00Z",
                  "title": "Spring sale",
                },
                "postback_data": "date",
                "text": "Save the date",
              },
            },
          ],
          "text": "Hello 👋
    سلام",
          "ttl": 900,
        },
        {
          "channel": "sms",
          "sender": "12025550123",
          "text": "Hello by SMS",
        },
      ],
      "text_store": "plaintext",
      "to": "+15559876543",
    }
  `));
  it("media", () =>
    expect(toPayload(outgoingOf(examples.media), settings)).toMatchInlineSnapshot(`
    {
      "dlr_url": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "messages": [
        {
          "channel": "rcs",
          "content_info": {
            "file_url": "https://media.tarntrail.example/film.mp4",
            "force_refresh": false,
            "thumbnail_url": "https://media.tarntrail.example/film.jpg",
          },
          "sender": "TarnTrail",
          "suggestions": [
            {
              "reply": {
                "postback_data": "yes",
                "text": "Yes",
              },
            },
          ],
          "ttl": 900,
        },
        {
          "channel": "sms",
          "sender": "12025550123",
          "text": "See https://tarntrail.example",
        },
      ],
      "text_store": "plaintext",
      "to": "+15559876543",
    }
  `));
  it("a card", () =>
    expect(toPayload(outgoingOf(examples.card), settings)).toMatchInlineSnapshot(`
    {
      "dlr_url": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "messages": [
        {
          "channel": "rcs",
          "rich_card": {
            "standalone_card": {
              "card_content": {
                "description": "Two people, 1.9 kg.",
                "media": {
                  "content_info": {
                    "file_url": "https://media.tarntrail.example/ridge-2.jpg",
                    "force_refresh": false,
                  },
                  "height": "TALL",
                },
                "suggestions": [
                  {
                    "action": {
                      "open_url_action": {
                        "application": "WEBVIEW",
                        "url": "https://tarntrail.example/tents?a=1&b=ü",
                        "webview_view_mode": "TALL",
                      },
                      "postback_data": "view",
                      "text": "View",
                    },
                  },
                  {
                    "action": {
                      "dial_action": {
                        "phone_number": "+441132000000",
                      },
                      "postback_data": "call",
                      "text": "Call us",
                    },
                  },
                ],
                "title": "Ridge 2",
              },
              "card_orientation": "HORIZONTAL",
              "thumbnail_image_alignment": "RIGHT",
            },
          },
          "sender": "TarnTrail",
        },
      ],
      "text_store": "plaintext",
      "to": "+15559876543",
    }
  `));
  it("a carousel", () =>
    expect(toPayload(outgoingOf(examples.carousel), settings)).toMatchInlineSnapshot(`
    {
      "dlr_url": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "messages": [
        {
          "channel": "rcs",
          "rich_card": {
            "carousel_card": {
              "card_contents": [
                {
                  "description": "Two people",
                  "media": {
                    "content_info": {
                      "file_url": "https://media.tarntrail.example/ridge-2.jpg",
                      "force_refresh": false,
                    },
                    "height": "SHORT",
                  },
                  "suggestions": [
                    {
                      "reply": {
                        "postback_data": "yes",
                        "text": "Yes",
                      },
                    },
                    {
                      "action": {
                        "open_url_action": {
                          "application": "WEBVIEW",
                          "url": "https://tarntrail.example/tents?a=1&b=ü",
                          "webview_view_mode": "TALL",
                        },
                        "postback_data": "view",
                        "text": "View",
                      },
                    },
                  ],
                  "title": "Ridge 2",
                },
                {
                  "description": "Three people",
                  "media": {
                    "content_info": {
                      "file_url": "https://media.tarntrail.example/ridge-2.jpg",
                      "force_refresh": false,
                    },
                    "height": "MEDIUM",
                  },
                  "title": "Ridge 3",
                },
              ],
              "card_width": "MEDIUM",
            },
          },
          "sender": "TarnTrail",
        },
      ],
      "text_store": "plaintext",
      "to": "+15559876543",
    }
  `));
});
