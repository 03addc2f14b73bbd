import { announce } from "@/components/ui/announce";
import { hasFingers } from "@/components/ui/fingers";
import { type ChoiceListPath, duplicateChoice, moveChoice, moveChoiceToList, removeChoice } from "@/lib/message/edit";
import { replaceAt, valueAt } from "@/lib/message/path";
import type { ChoiceDraft, MessageDraft } from "@/lib/message/schema";
import { deletedToast } from "./deleted-toast";
import type { Session } from "./session";
import { revealing } from "./view";

export const choicesAt = (draft: MessageDraft, list: ChoiceListPath) => (valueAt(draft, list) ?? []) as ChoiceDraft[];

/** "Button" on a card, "Chip" below the message. */
export const choiceNoun = (list: ChoiceListPath) => (list === "choices" ? "Chip" : "Button");

/** "Button 2, Shop the tent": which one it is, as it is said aloud. */
export function choiceName(draft: MessageDraft, list: ChoiceListPath, index: number): string {
  const title = choicesAt(draft, list)[index]?.title.trim();
  return `${choiceNoun(list)} ${index + 1}${title ? `, ${title}` : ""}`;
}

/** A place before the first or after the last is none: nothing moves. */
export function moveChoiceTo({ draft }: Session, list: ChoiceListPath, from: number, to: number): void {
  const before = draft.get();
  draft.set(moveChoice(before, list, from, to));
  if (draft.get() !== before)
    announce(`${choiceName(before, list, from)}, moved to place ${to + 1} of ${choicesAt(before, list).length}.`);
  else if (to !== from) announce(to < 0 ? "It is the first already." : "It is the last already.");
}

export function duplicateChoiceAt({ draft, view }: Session, list: ChoiceListPath, index: number): void {
  const name = choiceName(draft.get(), list, index);
  draft.set(duplicateChoice(draft.get(), list, index));
  view.set(revealing(view.get(), draft.get(), `${list}.${index + 1}.title`));
  announce(`${name}, duplicated.`);
}

/** Takes a choice to the end of another list and follows it there. */
export function takeChoiceTo({ draft, view }: Session, from: ChoiceListPath, index: number, to: ChoiceListPath): void {
  const name = choiceName(draft.get(), from, index);
  draft.set(moveChoiceToList(draft.get(), from, index, to));
  const last = choicesAt(draft.get(), to).length - 1;
  view.set(revealing(view.get(), draft.get(), `${to}.${last}.title`));
  const card = /^cards\.(\d+)/.exec(to)?.[1];
  const place = to === "choices" ? "below the message" : card ? `on card ${Number(card) + 1}` : "on the card";
  announce(`${name}, is now ${choiceNoun(to).toLowerCase()} ${last + 1} ${place}.`);
}

/** Deletes a choice, and offers it back; its neighbour takes the focus, or the way to add one. */
export function deleteChoice(session: Session, list: ChoiceListPath, index: number): void {
  const { draft, view } = session;
  const before = draft.get();
  const choice = choicesAt(before, list)[index];
  if (!choice) return;
  const owner = ownerKey(before, list);
  draft.set(removeChoice(before, list, index));
  const left = choicesAt(draft.get(), list);
  const next = Math.min(index, left.length - 1);
  const neighbour = list === "choices" ? `chip.${left[next]?.key}` : hasFingers() ? list : `${list}.${next}.title`;
  view.set({ ...view.get(), focus: { path: left.length === 0 ? list : neighbour } });
  // The card may stand elsewhere by then, or be gone.
  const listNow = (current: MessageDraft): ChoiceListPath | null => {
    if (owner === null) return list;
    const at = current.cards.findIndex(({ key }) => key === owner);
    return at < 0 ? null : `cards.${at}.choices`;
  };
  const place = (current: MessageDraft) => {
    const now = listNow(current);
    const at = now ? choicesAt(current, now).findIndex(({ key }) => key === choice.key) : -1;
    return at < 0 ? null : `${now}.${at}.title`;
  };
  deletedToast(session, `${choiceNoun(list)} ${index + 1} deleted.`, {
    isThere: (current) => place(current) !== null,
    putBack(current) {
      const now = listNow(current);
      return now ? replaceAt(current, now, choicesAt(current, now).toSpliced(index, 0, choice)) : current;
    },
    show() {
      const path = place(draft.get());
      if (path) view.set(revealing(view.get(), draft.get(), path));
      else announce("Its card is gone as well. Undo at the top brings back both.");
    },
  });
}

const ownerKey = (draft: MessageDraft, list: ChoiceListPath) => {
  const card = /^cards\.(\d+)/.exec(list)?.[1];
  return card === undefined ? null : (draft.cards[Number(card)]?.key ?? null);
};
