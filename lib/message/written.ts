import { emptyCard, emptyMedia } from "./defaults";
import type { CardDraft, MessageDraft, MessageType } from "./schema";

const emptyCardText = JSON.stringify({ ...emptyCard(), key: "" });
const emptyMediaText = JSON.stringify(emptyMedia());

/** Whether nothing of a card was written or chosen. */
export const isEmptyCard = (card: CardDraft) => JSON.stringify({ ...card, key: "" }) === emptyCardText;

/** Whether a draft holds anything that only messages of a type show, be it of that type or not. */
export function isWritten(draft: MessageDraft, type: MessageType): boolean {
  if (type === "text") return draft.text !== "";
  if (type === "media") return JSON.stringify(draft.media) !== emptyMediaText;
  if (type === "card") return !isEmptyCard(draft.card);
  return !draft.cards.every(isEmptyCard);
}
