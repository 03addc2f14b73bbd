import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { conversationsOf, type PhoneAnswer, type PhoneMessage } from "./conversations";
import { Thread } from "./thread";

const received: PhoneMessage = {
  id: "a",
  connection: { id: "sinch", name: "Sinch sandbox", provider: "sinch" },
  sender: { name: "Tarn & Trail", logoUrl: null },
  recipient: "+12025550100",
  maskedPhone: "+1 ••• 0100",
  outcome: null,
  draft: toDraft({
    type: "card",
    card: { title: "Ridge 2 tent", choices: [{ type: "reply", title: "Reserve", postbackData: "reserve" }] },
    choices: [{ type: "reply", title: "Stop offers", postbackData: "stop" }],
    fallback: { sms: { enabled: true, text: "Ridge 2 tent, plain" } },
  }),
  shownAs: "rcs",
  createdAt: Date.UTC(2026, 10, 22, 10, 24),
  sendId: null,
};
const tap: PhoneAnswer = {
  id: "b",
  connectionId: "sinch",
  phone: "+12025550100",
  kind: "tap",
  text: "Stop offers",
  postbackData: "stop",
  createdAt: received.createdAt + 1000,
};

function draw(message: PhoneMessage, answers: PhoneAnswer[] = [], pending: { text: string | null } | null = null) {
  const [conversation] = conversationsOf([message], answers);
  if (!conversation) throw new Error("There is no conversation.");
  return renderToStaticMarkup(<Thread conversation={conversation} pending={pending} onTap={() => undefined} />);
}

test("the last message stands with its time, its buttons and its chips", () => {
  const markup = draw(received);
  expect(markup).toContain("Sunday, Nov 22 • 10:24");
  expect(markup).toContain("Reserve");
  expect(markup).toContain("Stop offers");
  expect(markup).not.toContain("android-bubble-out");
});

test("an answer becomes a bubble; chips go, buttons stay", () => {
  const markup = draw(received, [tap]);
  expect(markup).toContain("android-bubble-out");
  expect(markup).toContain("Reserve");
  expect(markup).not.toContain("android-chip");
});

test("an answer that is on its way already stands there", () => {
  expect(draw(received, [], { text: "Stop offers" })).toContain("data-pending");
  const action = draw(received, [], { text: null });
  expect(action).not.toContain("android-bubble-out");
  expect(action).not.toContain("android-chip");
});

test("a fallback is an SMS, without card and buttons", () => {
  const markup = draw({ ...received, shownAs: "fallback" });
  expect(markup).toContain("Ridge 2 tent, plain");
  expect(markup).toContain("android-bubble-sms");
  expect(markup).not.toContain("Reserve");
});

test("a message that did not arrive is not shown as one that did", () => {
  const markup = draw({ ...received, shownAs: "nothing" });
  expect(markup).toContain("A message did not reach this phone.");
  expect(markup).not.toContain("android-card");
});
