import { v4 as newKey } from "uuid";
import { emptyCard, emptyChoice } from "./defaults";
import { baselineLimits } from "./limits";
import { replaceAt, valueAt } from "./path";
import type { CardDraft, ChoiceDraft, ChoiceType, MessageDraft, MessageType } from "./schema";
import { renameVariable, usedVariables } from "./variables";
import { isEmptyCard } from "./written";

/**
 * Pure edits: each gives back a new draft and leaves everything beside the edit as it is, identity included.
 * An edit of something that is not there gives back the draft itself. Limits are not enforced here: `check` names
 * what is too much, and nothing that was written is refused.
 */

/** Where a list of choices stands. */
export type ChoiceListPath = "choices" | "card.choices" | `cards.${number}.choices`;

/**
 * Another type keeps what every type holds. A carousel begins with the two cards it needs. Between card and carousel
 * what is written goes along as a copy, as long as nothing is written at the other end.
 */
export function changeType(draft: MessageDraft, type: MessageType): MessageDraft {
  if (draft.type === type) return draft;
  if (type === "carousel") return { ...draft, type, cards: cardsOfCarousel(draft) };
  if (type !== "card" || draft.type !== "carousel" || !isEmptyCard(draft.card)) return { ...draft, type };
  const written = draft.cards.find((card) => !isEmptyCard(card));
  return { ...draft, type, card: written ? copyOfCard(written) : draft.card };
}

function cardsOfCarousel({ type, card, cards }: MessageDraft): CardDraft[] {
  const isUntouched = type === "card" && !isEmptyCard(card) && cards.every(isEmptyCard);
  const kept = isUntouched ? [copyOfCard(card), ...cards.slice(1)] : cards;
  const missing = Math.max(0, baselineLimits.cardsMinimum - kept.length);
  return missing > 0 ? [...kept, ...Array.from({ length: missing }, emptyCard)] : kept;
}

export const addCard = (draft: MessageDraft, at = draft.cards.length): MessageDraft => ({
  ...draft,
  cards: draft.cards.toSpliced(at, 0, emptyCard()),
});

export const removeCard = (draft: MessageDraft, index: number): MessageDraft =>
  draft.cards[index] ? { ...draft, cards: draft.cards.toSpliced(index, 1) } : draft;

/** The copy stands after the original; it and its choices have keys of their own. */
export function duplicateCard(draft: MessageDraft, index: number): MessageDraft {
  const card = draft.cards[index];
  return card ? { ...draft, cards: draft.cards.toSpliced(index + 1, 0, copyOfCard(card)) } : draft;
}

export function moveCard(draft: MessageDraft, from: number, to: number): MessageDraft {
  const cards = moved(draft.cards, from, to);
  return cards === draft.cards ? draft : { ...draft, cards };
}

export function addChoice(draft: MessageDraft, list: ChoiceListPath, type?: ChoiceType): MessageDraft {
  return editList(draft, list, (choices) => [...choices, emptyChoice(type)]);
}

export function removeChoice(draft: MessageDraft, list: ChoiceListPath, index: number): MessageDraft {
  return editList(draft, list, (choices) => (choices[index] ? choices.toSpliced(index, 1) : choices));
}

/** The copy stands after the original and has a key of its own. */
export function duplicateChoice(draft: MessageDraft, list: ChoiceListPath, index: number): MessageDraft {
  return editList(draft, list, (choices) => {
    const choice = choices[index];
    return choice ? choices.toSpliced(index + 1, 0, copyOfChoice(choice)) : choices;
  });
}

export function moveChoice(draft: MessageDraft, list: ChoiceListPath, from: number, to: number): MessageDraft {
  return editList(draft, list, (choices) => moved(choices, from, to));
}

/** Takes a choice out of its list and puts it at the end of another one, as it is. */
export function moveChoiceToList(
  draft: MessageDraft,
  from: ChoiceListPath,
  index: number,
  to: ChoiceListPath,
): MessageDraft {
  const choice = valueAt(draft, `${from}.${index}`) as ChoiceDraft | undefined;
  if (!choice || from === to || !Array.isArray(valueAt(draft, to))) return draft;
  return editList(removeChoice(draft, from, index), to, (choices) => [...choices, choice]);
}

/** Another kind keeps what every kind holds. */
export function changeChoiceType(
  draft: MessageDraft,
  list: ChoiceListPath,
  index: number,
  type: ChoiceType,
): MessageDraft {
  return replaceAt(draft, `${list}.${index}.type`, type);
}

/** The sample is the first person's; the others have none yet. */
export function addVariable(draft: MessageDraft, name = "", sample = ""): MessageDraft {
  const samples = draft.people.map((_, index) => (index === 0 ? sample : ""));
  return { ...draft, variables: [...draft.variables, { key: newKey(), name, samples }] };
}

export const removeVariable = (draft: MessageDraft, index: number): MessageDraft =>
  draft.variables[index] ? { ...draft, variables: draft.variables.toSpliced(index, 1) } : draft;

/** The hints of a rule are put aside for this message, wherever they stand. */
export const dismissHint = (draft: MessageDraft, rule: string): MessageDraft =>
  draft.dismissedHints.includes(rule) ? draft : { ...draft, dismissedHints: [...draft.dismissedHints, rule] };

/** What was put aside is shown again. */
export const restoreHints = (draft: MessageDraft): MessageDraft =>
  draft.dismissedHints.length === 0 ? draft : { ...draft, dismissedHints: [] };

/** Puts `{{to}}` wherever the message says `{{from}}`; the list of variables stays as it is. */
export function renameEverywhere(draft: MessageDraft, from: string, to: string): MessageDraft {
  const { people, variables, ...written } = draft;
  return { ...renameVariable(written, from, to), people, variables };
}

/** One more person, last, with no samples yet. */
export const addPerson = (draft: MessageDraft, name = ""): MessageDraft => ({
  ...draft,
  people: [...draft.people, { key: newKey(), name }],
  variables: draft.variables.map((variable) => ({ ...variable, samples: [...variable.samples, ""] })),
});

/** Takes a person out with her samples; the last one stays. */
export function removePerson(draft: MessageDraft, index: number): MessageDraft {
  if (!draft.people[index] || draft.people.length === 1) return draft;
  return {
    ...draft,
    people: draft.people.toSpliced(index, 1),
    variables: draft.variables.map((variable) => ({ ...variable, samples: variable.samples.toSpliced(index, 1) })),
  };
}

/** Another message in place of this one. Of the variables, which JSON from elsewhere never has, those stay that it uses. */
export function replaceMessage(draft: MessageDraft, next: MessageDraft): MessageDraft {
  const used = new Set(usedVariables(next));
  const { people, variables } = draft;
  return { ...next, people, variables: variables.filter(({ name }) => used.has(name)) };
}

/**
 * A postback made from a title: "Reserve Ridge 2" is "reserve-ridge-2". Latin letters lose their accents, other
 * scripts stay as they are; a title of signs alone becomes their code points ("👍" is "u1f44d"). Empty for a blank title.
 */
export function suggestedPostback(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøłđð]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/[’']/g, "");
  const words = plain.split(/[^\p{L}\p{M}\p{N}_]+/u).filter(Boolean);
  const signs = () => Array.from(title.replace(/\s/gu, ""), (sign) => `u${sign.codePointAt(0)?.toString(16)}`);
  return (words.length > 0 ? words : signs()).join("-").slice(0, baselineLimits.postbackData);
}

const spelledOut: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d" };

function editList(
  draft: MessageDraft,
  list: ChoiceListPath,
  edit: (choices: ChoiceDraft[]) => ChoiceDraft[],
): MessageDraft {
  const choices = valueAt(draft, list);
  return Array.isArray(choices) ? replaceAt(draft, list, edit(choices)) : draft;
}

function moved<Item>(items: Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || items[to] === undefined || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

const copyOfChoice = (choice: ChoiceDraft): ChoiceDraft => ({ ...choice, key: emptyChoice().key });

const copyOfCard = (card: CardDraft): CardDraft => ({
  ...card,
  key: emptyCard().key,
  choices: card.choices.map(copyOfChoice),
});
