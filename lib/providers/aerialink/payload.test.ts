import { describe, expect, it } from "vitest";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { toPayload } from "./payload";

const settings = { sender: "CONVEY", fallbackSender: "15551234567" };

describe("the payload of", () => {
  it("a text", () =>
    expect(toPayload(outgoingOf(examples.text), settings)).toMatchInlineSnapshot(`
    {
      "callbackURL": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "choices": [
        {
          "postbackData": "yes",
          "title": "Yes",
          "type": "REPLY",
        },
        {
          "application": "WEBVIEW",
          "postbackData": "view",
          "title": "View",
          "type": "OPEN_URL",
          "url": "https://tarntrail.example/tents?a=1&b=ü",
          "webviewViewMode": "TALL",
        },
        {
          "phoneNumber": "441132000000",
          "postbackData": "call",
          "title": "Call us",
          "type": "DIAL_PHONE",
        },
        {
          "label": "Tarn & Trail, Leeds",
          "latitude": 53.799612,
          "longitude": -1.5491,
          "postbackData": "map",
          "title": "Find us",
          "type": "SHOW_LOCATION",
        },
        {
          "postbackData": "near",
          "title": "Near me",
          "type": "REQUEST_LOCATION",
        },
        {
          "endTime": "2030-03-03T16:30:00+01:00",
          "eventTitle": "Spring sale",
          "postbackData": "date",
          "startTime": "2030-03-03T15:00:00+01:00",
          "title": "Save the date",
          "type": "CREATE_CALENDAR_EVENT",
        },
      ],
      "destination": "15559876543",
      "messageText": "Hello 👋
    سلام",
      "messageType": "RCS_TEXT",
      "smsFailover": {
        "enabled": true,
        "failoverSource": "15551234567",
        "fallbackText": "Hello by SMS",
      },
      "source": "CONVEY",
    }
  `));
  it("media", () =>
    expect(toPayload(outgoingOf(examples.media), settings)).toMatchInlineSnapshot(`
    {
      "callbackURL": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "choices": [
        {
          "postbackData": "yes",
          "title": "Yes",
          "type": "REPLY",
        },
      ],
      "destination": "15559876543",
      "filenameOverride": "Ridge 2.mp4",
      "mediaUrl": "https://media.tarntrail.example/film.mp4",
      "messageType": "RCS_MEDIA",
      "mmsFailover": {
        "enabled": true,
        "failoverSource": "15551234567",
        "fallbackText": "Our new tent",
        "mediaUrl": "https://media.tarntrail.example/film.jpg",
        "subject": "Ridge 2",
      },
      "source": "CONVEY",
      "thumbnailUrl": "https://media.tarntrail.example/film.jpg",
    }
  `));
  it("a card", () =>
    expect(toPayload(outgoingOf(examples.card), settings)).toMatchInlineSnapshot(`
    {
      "callbackURL": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "choices": [
        {
          "application": "WEBVIEW",
          "postbackData": "view",
          "title": "View",
          "type": "OPEN_URL",
          "url": "https://tarntrail.example/tents?a=1&b=ü",
          "webviewViewMode": "TALL",
        },
        {
          "phoneNumber": "441132000000",
          "postbackData": "call",
          "title": "Call us",
          "type": "DIAL_PHONE",
        },
      ],
      "description": "Two people, 1.9 kg.",
      "destination": "15559876543",
      "filenameOverride": "ridge-2.jpg",
      "height": "TALL",
      "mediaUrl": "https://media.tarntrail.example/ridge-2.jpg",
      "messageType": "RCS_CARD",
      "source": "CONVEY",
      "thumbnailUrl": "https://media.tarntrail.example/ridge-2.jpg",
      "title": "Ridge 2",
    }
  `));
  it("a carousel", () =>
    expect(toPayload(outgoingOf(examples.carousel), settings)).toMatchInlineSnapshot(`
    {
      "callbackURL": "https://cardwright.example/api/webhooks/c1/webhook-token-1?reference=01890a5d-ac96-774b-bcce-b302099a8057",
      "cards": [
        {
          "choices": [
            {
              "postbackData": "yes",
              "title": "Yes",
              "type": "REPLY",
            },
            {
              "application": "WEBVIEW",
              "postbackData": "view",
              "title": "View",
              "type": "OPEN_URL",
              "url": "https://tarntrail.example/tents?a=1&b=ü",
              "webviewViewMode": "TALL",
            },
          ],
          "description": "Two people",
          "filenameOverride": "ridge-2.jpg",
          "height": "SHORT",
          "mediaUrl": "https://media.tarntrail.example/ridge-2.jpg",
          "thumbnailUrl": "https://media.tarntrail.example/ridge-2.jpg",
          "title": "Ridge 2",
        },
        {
          "description": "Three people",
          "filenameOverride": "ridge-2.jpg",
          "height": "MEDIUM",
          "mediaUrl": "https://media.tarntrail.example/ridge-2.jpg",
          "thumbnailUrl": "https://media.tarntrail.example/ridge-2.jpg",
          "title": "Ridge 3",
        },
      ],
      "destination": "15559876543",
      "messageType": "RCS_CAROUSEL",
      "source": "CONVEY",
    }
  `));
});
