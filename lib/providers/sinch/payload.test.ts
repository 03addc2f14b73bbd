import { describe, expect, it } from "vitest";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { toPayload } from "./payload";

const settings = { fallbackSender: "12025550123" };

describe("the payload of", () => {
  it("a text", () =>
    expect(toPayload(outgoingOf(examples.text), settings)).toMatchInlineSnapshot(`
    {
      "fallback": {
        "conditions": {
          "agent_error": {
            "enabled": false,
          },
          "capability_unsupported": {
            "enabled": true,
          },
          "expired": {
            "enabled": true,
          },
          "rcs_unavailable": {
            "enabled": true,
          },
        },
        "message": {
          "from": "12025550123",
          "text": "Hello by SMS",
          "type": "mt_text",
        },
      },
      "message": {
        "text": "Hello 👋
    سلام",
        "type": "text",
      },
      "message_id": "01890a5d-ac96-374b-bcce-b302099a8057",
      "suggestions": [
        {
          "display_text": "Yes",
          "postback": {
            "data": "yes",
          },
          "type": "reply",
        },
        {
          "action": {
            "type": "open_url",
            "url": "https://tarntrail.example/tents?a=1&b=ü",
          },
          "display_text": "View",
          "postback": {
            "data": "view",
          },
          "type": "action",
        },
        {
          "action": {
            "phone_number": "+441132000000",
            "type": "dial_phone_number",
          },
          "display_text": "Call us",
          "postback": {
            "data": "call",
          },
          "type": "action",
        },
        {
          "action": {
            "label": "Tarn & Trail, Leeds",
            "latitude": 53.79961234,
            "longitude": -1.5491,
            "type": "show_location",
          },
          "display_text": "Find us",
          "postback": {
            "data": "map",
          },
          "type": "action",
        },
        {
          "action": {
            "type": "request_location_push",
          },
          "display_text": "Near me",
          "postback": {
            "data": "near",
          },
          "type": "action",
        },
        {
          "action": {
            "description": "Spring sale",
            "end_time": "2030-03-03T15:30:00Z",
            "start_time": "2030-03-03T14:00:00Z",
            "title": "Spring sale",
            "type": "create_calendar_event",
          },
          "display_text": "Save the date",
          "postback": {
            "data": "date",
          },
          "type": "action",
        },
      ],
      "to": "15559876543",
    }
  `));
  it("media", () =>
    expect(toPayload(outgoingOf(examples.media), settings)).toMatchInlineSnapshot(`
    {
      "fallback": {
        "conditions": {
          "agent_error": {
            "enabled": false,
          },
          "capability_unsupported": {
            "enabled": true,
          },
          "expired": {
            "enabled": true,
          },
          "rcs_unavailable": {
            "enabled": true,
          },
        },
        "message": {
          "from": "12025550123",
          "text": "See https://tarntrail.example",
          "type": "mt_text",
        },
      },
      "message": {
        "file": {
          "file_name": "Ridge 2.mp4",
          "file_size": 2000000,
          "file_uri": "https://media.tarntrail.example/film.mp4",
          "mime_type": "video/mp4",
        },
        "thumbnail": {
          "file_size": 40000,
          "file_uri": "https://media.tarntrail.example/film.jpg",
          "mime_type": "image/jpeg",
        },
        "type": "file",
      },
      "message_id": "01890a5d-ac96-374b-bcce-b302099a8057",
      "suggestions": [
        {
          "display_text": "Yes",
          "postback": {
            "data": "yes",
          },
          "type": "reply",
        },
      ],
      "to": "15559876543",
    }
  `));
  it("a card", () =>
    expect(toPayload(outgoingOf(examples.card), settings)).toMatchInlineSnapshot(`
    {
      "message": {
        "content": {
          "description": "Two people, 1.9 kg.",
          "media": {
            "file": {
              "file_size": 181234,
              "file_uri": "https://media.tarntrail.example/ridge-2.jpg",
              "mime_type": "image/jpeg",
            },
            "height": "TALL",
          },
          "suggestions": [
            {
              "action": {
                "type": "open_url",
                "url": "https://tarntrail.example/tents?a=1&b=ü",
              },
              "display_text": "View",
              "postback": {
                "data": "view",
              },
              "type": "action",
            },
            {
              "action": {
                "phone_number": "+441132000000",
                "type": "dial_phone_number",
              },
              "display_text": "Call us",
              "postback": {
                "data": "call",
              },
              "type": "action",
            },
          ],
          "title": "Ridge 2",
        },
        "orientation": "HORIZONTAL",
        "thumbnail_alignment": "RIGHT",
        "type": "standalone_rich_card",
      },
      "message_id": "01890a5d-ac96-374b-bcce-b302099a8057",
      "to": "15559876543",
    }
  `));
  it("a carousel", () =>
    expect(toPayload(outgoingOf(examples.carousel), settings)).toMatchInlineSnapshot(`
    {
      "message": {
        "contents": [
          {
            "description": "Two people",
            "media": {
              "file": {
                "file_size": 181234,
                "file_uri": "https://media.tarntrail.example/ridge-2.jpg",
                "mime_type": "image/jpeg",
              },
              "height": "SHORT",
            },
            "suggestions": [
              {
                "display_text": "Yes",
                "postback": {
                  "data": "yes",
                },
                "type": "reply",
              },
              {
                "action": {
                  "type": "open_url",
                  "url": "https://tarntrail.example/tents?a=1&b=ü",
                },
                "display_text": "View",
                "postback": {
                  "data": "view",
                },
                "type": "action",
              },
            ],
            "title": "Ridge 2",
          },
          {
            "description": "Three people",
            "media": {
              "file": {
                "file_size": 181234,
                "file_uri": "https://media.tarntrail.example/ridge-2.jpg",
                "mime_type": "image/jpeg",
              },
              "height": "MEDIUM",
            },
            "title": "Ridge 3",
          },
        ],
        "type": "carousel_rich_card",
        "width": "MEDIUM",
      },
      "message_id": "01890a5d-ac96-374b-bcce-b302099a8057",
      "to": "15559876543",
    }
  `));
});
