import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { conversationsOf, type PhoneAnswer, type PhoneMessage, summaryOf } from "./conversations";

const phone = "+12025550100";

function message(id: string, createdAt: number, more: Partial<PhoneMessage> = {}): PhoneMessage {
  return {
    id,
    connection: { id: "sinch", name: "Sinch sandbox", provider: "sinch" },
    sender: { name: "Tarn & Trail", logoUrl: null },
    recipient: phone,
    maskedPhone: "+1 ••• 0100",
    outcome: null,
    draft: toDraft({
      type: "text",
      text: `Text ${id}`,
      choices: [
        { type: "reply", title: "Yes", postbackData: "yes" },
        { type: "dialPhone", title: "Call", postbackData: "call", phoneNumber: "+44" },
      ],
    }),
    shownAs: "rcs",
    createdAt,
    sendId: null,
    ...more,
  };
}

const answer = (createdAt: number, more: Partial<PhoneAnswer> = {}): PhoneAnswer => ({
  id: `answer ${createdAt}`,
  connectionId: "sinch",
  phone,
  kind: "tap",
  text: "Yes",
  postbackData: "yes",
  createdAt,
  ...more,
});

const itemsOf = (answers: PhoneAnswer[]) =>
  conversationsOf([message("a", 1), message("b", 10)], answers)[0]?.items.map((item) =>
    item.kind === "message" ? item.message.id : item.text,
  );

test("messages and answers stand in the order of their times", () => {
  expect(itemsOf([answer(5), answer(12)])).toEqual(["a", "Yes", "b", "Yes"]);
});

test("a tapped action ends the chips without a bubble", () => {
  expect(itemsOf([answer(12, { text: "Call", postbackData: "call" })])).toEqual(["a", "b", null]);
});

test("a tap that names no title shows the title of its choice; an unknown one its own words", () => {
  expect(itemsOf([answer(12, { text: null })])).toEqual(["a", "b", "Yes"]);
  expect(itemsOf([answer(12, { text: "Old chip", postbackData: "gone" })])).toEqual(["a", "b", "Old chip"]);
});

test("replies and places are bubbles", () => {
  const reply = answer(12, { kind: "reply", text: "Hello", postbackData: null });
  const place = answer(13, { kind: "location", text: "53.8, -1.5", postbackData: null });
  expect(itemsOf([reply, place])).toEqual(["a", "b", "Hello", "📍 53.8, -1.5"]);
});

test("each phone and each connection is a conversation of its own, the last one that moved first", () => {
  const other = { id: "aerialink", name: "Aerialink sandbox", provider: "aerialink" };
  const conversations = conversationsOf(
    [message("a", 1), message("b", 2, { connection: other }), message("c", 3, { recipient: "+12025550101" })],
    [answer(9, { connectionId: "aerialink" }), answer(20, { phone: "+441134960000" })],
  );
  expect(conversations.map(({ newest }) => newest.id)).toEqual(["b", "c", "a"]);
  expect(conversations[0]?.movedAt).toBe(9);
});

test("a thread is what the newest message that reached the phone came as", () => {
  const serviceOf = (...shown: PhoneMessage["shownAs"][]) =>
    conversationsOf(
      shown.map((shownAs, index) => message(String(index), index, { shownAs })),
      [],
    )[0]?.service;
  expect(serviceOf("rcs", "fallback")).toBe("sms");
  expect(serviceOf("fallback", "rcs")).toBe("rcs");
  expect(serviceOf("fallback", "nothing")).toBe("sms");
  expect(serviceOf("nothing")).toBe("rcs");
});

test("the list says what a message is about", () => {
  expect(summaryOf(message("a", 1))).toBe("Text a");
  const card = toDraft({ type: "carousel", cards: [{ title: "Ridge 2 tent" }, { title: "Pack" }] });
  expect(summaryOf(message("a", 1, { draft: card }))).toBe("Ridge 2 tent");
  const fallback = toDraft({ fallback: { sms: { enabled: true, text: "Plain words" } } });
  expect(summaryOf(message("a", 1, { draft: fallback, shownAs: "fallback" }))).toBe("Plain words");
  expect(summaryOf(message("a", 1, { shownAs: "nothing" }))).toBe("Did not reach the phone");
});
