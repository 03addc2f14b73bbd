import { announce } from "@/components/ui/announce";
import { addCard, duplicateCard, moveCard, removeCard } from "@/lib/message/edit";
import type { MessageDraft } from "@/lib/message/schema";
import { deletedToast } from "./deleted-toast";
import type { Session } from "./session";
import { revealing } from "./view";

/** "Card 2, Lodge 38 pack": which one it is, as it is said aloud. */
export const cardName = (draft: MessageDraft, index: number): string => {
  const title = draft.cards[index]?.title.trim();
  return `Card ${index + 1}${title ? `, ${title}` : ""}`;
};

/** Opens the card's panel and puts the focus on its thumbnail. */
export function focusCard({ draft, view }: Session, index: number): void {
  const key = draft.get().cards[index]?.key;
  if (key) view.set({ ...view.get(), pane: "edit", selectedCard: key, focus: { path: `thumbnail.${key}` } });
}

/** A new last card, with the cursor in its title. */
export function appendCard({ draft, view }: Session): void {
  draft.set(addCard(draft.get()));
  const last = draft.get().cards.length - 1;
  view.set(revealing(view.get(), draft.get(), `cards.${last}.title`));
  announce(`Card ${last + 1} added.`);
}

/** A place before the first or after the last is none: nothing moves. */
export function moveCardTo({ draft }: Session, from: number, to: number): void {
  const before = draft.get();
  draft.set(moveCard(before, from, to));
  if (draft.get() !== before)
    announce(`${cardName(before, from)}, moved to place ${to + 1} of ${before.cards.length}.`);
  else if (to !== from) announce(to < 0 ? "It is the first card already." : "It is the last card already.");
}

export function duplicateCardAt(session: Session, index: number): void {
  const { draft } = session;
  const name = cardName(draft.get(), index);
  draft.set(duplicateCard(draft.get(), index));
  focusCard(session, index + 1);
  announce(`${name}, duplicated. The copy is card ${index + 2}.`);
}

/** Deletes a card, and offers it back; its neighbour takes the selection and the focus. */
export function deleteCard(session: Session, index: number): void {
  const { draft, view } = session;
  const card = draft.get().cards[index];
  if (!card) return;
  draft.set(removeCard(draft.get(), index));
  const left = draft.get().cards.length;
  if (left > 0) focusCard(session, Math.min(index, left - 1));
  else view.set({ ...view.get(), focus: { path: "thumbnail.add" } });
  deletedToast(session, `Card ${index + 1} deleted.`, {
    isThere: ({ cards }) => cards.some(({ key }) => key === card.key),
    putBack: (current) => ({ ...current, cards: current.cards.toSpliced(index, 0, card) }),
    show: () =>
      focusCard(
        session,
        draft.get().cards.findIndex(({ key }) => key === card.key),
      ),
  });
}
