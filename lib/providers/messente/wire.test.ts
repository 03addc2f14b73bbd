import { describe, expect, it } from "vitest";
import type { Message } from "../../message/schema";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { standInSettings, toPayload } from "./payload";
import { judge } from "./wire";

type Change = (body: Record<string, unknown>, rcs: Record<string, unknown>) => void;

/** What becomes of our own payload after a change. */
function isRefused(change: Change, message: Message = examples.text): boolean {
  const body = JSON.parse(JSON.stringify(toPayload(outgoingOf(message), standInSettings)));
  change(body, body.messages[0]);
  return "errors" in judge(JSON.parse(JSON.stringify(body)));
}

describe("the documented request", () => {
  const reply = { reply: { text: "Yes", postback_data: "yes" } };
  const file = { file_url: "https://a.example/a.jpg", force_refresh: false };
  const openUrl = { url: "https://a.example/", application: "BROWSER" };
  const action = { text: "Do", postback_data: "do" };
  it.each<[string, Change]>([
    ["a number without its plus", (body) => Object.assign(body, { to: "15559876543" })],
    ["an empty list of messages", (body) => Object.assign(body, { messages: [] })],
    ["two messages for one channel", (body, rcs) => Object.assign(body, { messages: [rcs, rcs] })],
    ["another channel", (body) => Object.assign(body, { messages: [{ channel: "viber", text: "Hello" }] })],
    ["a text and a file", (_, rcs) => Object.assign(rcs, { content_info: file })],
    ["a message that shows nothing", (_, rcs) => delete rcs.text],
    ["a rich card that is neither kind", (_, rcs) => Object.assign(rcs, { text: undefined, rich_card: {} })],
    ["two expiries", (_, rcs) => Object.assign(rcs, { ttl: 60, validity: 1 })],
    [
      "a file without force_refresh",
      (_, rcs) => {
        Object.assign(rcs, { text: undefined, content_info: { file_url: file.file_url } });
      },
    ],
    ["a suggestion that is nothing", (_, rcs) => Object.assign(rcs, { suggestions: [{}] })],
    [
      "a suggestion that is both",
      (_, rcs) => {
        Object.assign(rcs, { suggestions: [{ ...reply, action: { ...action, share_location_action: {} } }] });
      },
    ],
    ["an action that does nothing", (_, rcs) => Object.assign(rcs, { suggestions: [{ action }] })],
    [
      "an action that does two things",
      (_, rcs) => {
        Object.assign(rcs, {
          suggestions: [{ action: { ...action, share_location_action: {}, open_url_action: openUrl } }],
        });
      },
    ],
    [
      "a number to call without its plus",
      (_, rcs) => {
        Object.assign(rcs, { suggestions: [{ action: { ...action, dial_action: { phone_number: "1011" } } }] });
      },
    ],
    ["twelve chips", (_, rcs) => Object.assign(rcs, { suggestions: Array(12).fill(reply) })],
    ["an unknown way to keep texts", (body) => Object.assign(body, { text_store: "forever" })],
    ["an unknown priority", (body) => Object.assign(body, { priority: "urgent" })],
    ["a time that is none", (body) => Object.assign(body, { time_to_send: "tomorrow" })],
    ["an address that is none", (body) => Object.assign(body, { dlr_url: "here" })],
  ])("has no place for %s", (_, change) => {
    expect(isRefused(change)).toBe(true);
  });

  it("takes what is just within the limits, and fields that the documents do not name", () => {
    const change = (body: Record<string, unknown>, rcs: Record<string, unknown>) => {
      Object.assign(body, { priority: "low", quux: 1 });
      Object.assign(rcs, { suggestions: Array(11).fill(reply), text: "😀".repeat(3072), quux: 1 });
    };
    expect(isRefused(change)).toBe(false);
  });

  it("wants the side of the picture of a vertical card too", () => {
    const cardWith = (change: (card: Record<string, unknown>) => void) =>
      isRefused((_, rcs) => {
        const { standalone_card: card } = rcs.rich_card as { standalone_card: Record<string, unknown> };
        change(Object.assign(card, { card_orientation: "VERTICAL" }));
      }, examples.card);
    expect([cardWith(() => {}), cardWith((card) => delete card.thumbnail_image_alignment)]).toEqual([false, true]);
  });

  it("wants two to ten cards, with at most four buttons each", () => {
    const withCards = (count: number, buttons = 0) =>
      isRefused((_, rcs) => {
        const { carousel_card: carousel } = rcs.rich_card as { carousel_card: Record<string, unknown> };
        carousel.card_contents = Array(count).fill({ title: "One", suggestions: Array(buttons).fill(reply) });
      }, examples.carousel);
    expect([1, 2, 10, 11].map((count) => withCards(count))).toEqual([true, false, false, true]);
    expect([withCards(2, 4), withCards(2, 5)]).toEqual([false, true]);
  });
});
