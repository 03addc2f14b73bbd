import type { ChoiceDraft, MessageDraft } from "@/lib/message/schema";

/** A message that a sandbox phone got. Times in epoch milliseconds. */
export interface PhoneMessage {
  id: string;
  connection: { id: string; name: string; provider: string };
  sender: { name: string; logoUrl: string | null };
  /** E.164 with the plus. */
  recipient: string;
  /** "+44 ••• ••• 123" */
  maskedPhone: string;
  /** What a reserved number stands for: "Delivered, never read". */
  outcome: string | null;
  draft: MessageDraft;
  shownAs: "rcs" | "fallback" | "nothing";
  createdAt: number;
  sendId: string | null;
}

/** What its owner answered, as the provider's webhook told us. */
export interface PhoneAnswer {
  id: string;
  connectionId: string;
  phone: string;
  kind: "reply" | "tap" | "location";
  text: string | null;
  postbackData: string | null;
  createdAt: number;
}

export type ConversationItem =
  | { kind: "message"; message: PhoneMessage }
  | { kind: "answer"; id: string; text: string | null; createdAt: number };

/** One sender's thread on one phone, oldest first. */
export interface Conversation {
  key: string;
  items: ConversationItem[];
  newest: PhoneMessage;
  /** How the newest message that reached the phone came: the phone shows the whole thread so. */
  service: "rcs" | "sms";
  /** Of the newest message or answer. */
  movedAt: number;
}

/** Threads by phone and connection, the one that moved last first. Both lists come oldest first. */
export function conversationsOf(messages: readonly PhoneMessage[], answers: readonly PhoneAnswer[]): Conversation[] {
  const byKey = Map.groupBy(messages, ({ recipient, connection }) => keyOf(recipient, connection.id));
  const answersByKey = Map.groupBy(answers, ({ phone, connectionId }) => keyOf(phone, connectionId));
  return Array.from(byKey, ([key, own]) => conversation(key, own, answersByKey.get(key) ?? [])).sort(
    (left, right) => right.movedAt - left.movedAt,
  );
}

const keyOf = (phone: string, connectionId: string) => `${phone} ${connectionId}`;

function conversation(key: string, messages: PhoneMessage[], answers: PhoneAnswer[]): Conversation {
  const newest = messages.at(-1) as PhoneMessage;
  const choices = messages.flatMap(({ draft }) => choicesOf(draft));
  const items: (ConversationItem & { at: number })[] = [
    ...messages.map((message) => ({ kind: "message" as const, message, at: message.createdAt })),
    ...answers.map((answer) => ({
      kind: "answer" as const,
      id: answer.id,
      text: bubbleText(answer, choices),
      createdAt: answer.createdAt,
      at: answer.createdAt,
    })),
  ].sort((left, right) => left.at - right.at);
  return {
    key,
    items: items.map(({ at: _, ...item }) => item),
    newest,
    service: messages.findLast(({ shownAs }) => shownAs !== "nothing")?.shownAs === "fallback" ? "sms" : "rcs",
    movedAt: items.at(-1)?.at ?? newest.createdAt,
  };
}

/** What the phone shows as its owner's words; null for a tapped action, which leaves no bubble behind. */
function bubbleText({ kind, text, postbackData }: PhoneAnswer, choices: readonly ChoiceDraft[]): string | null {
  if (kind === "location") return text ? `📍 ${text}` : "📍 Location";
  if (kind === "reply") return text;
  const tapped =
    choices.find((choice) => choice.postbackData === postbackData && choice.title === text) ??
    choices.find((choice) => choice.postbackData === postbackData);
  if (tapped && tapped.type !== "reply") return null;
  return text ?? tapped?.title ?? null;
}

/** Every choice of the shown type of a draft, chips and buttons. */
export function choicesOf({ type, choices, card, cards }: MessageDraft): ChoiceDraft[] {
  if (type === "card") return [...card.choices, ...choices];
  if (type === "carousel") return [...cards.flatMap((one) => one.choices), ...choices];
  return choices;
}

/** One line for the list: what the message is about. */
export function summaryOf({ draft, shownAs }: PhoneMessage): string {
  if (shownAs === "nothing") return "Did not reach the phone";
  const { mms, sms } = draft.fallback;
  if (shownAs === "fallback") return (mms.enabled ? mms.text : sms.text) || "Fallback";
  if (draft.type === "text") return draft.text;
  if (draft.type === "media") return draft.media.filename || "Picture or video";
  const card = draft.type === "card" ? draft.card : draft.cards[0];
  return card?.title || card?.description || (draft.type === "card" ? "Card" : "Carousel");
}
