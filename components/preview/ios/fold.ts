import type { ChoiceDraft } from "@/lib/message/schema";

/** A choice with its path in the draft: "choices.1", "cards.2.choices.0". */
export interface PlacedChoice {
  choice: ChoiceDraft;
  path: string;
}

/** How an iPhone shows a list of choices: actions as buttons or folded into one called Options, then replies as rows. */
export interface Fold {
  actions: PlacedChoice[];
  isFolded: boolean;
  replies: PlacedChoice[];
}

/** From so many actions on they are folded: on a card two (vendors), below a message three (one vendor, iOS 26.2). */
const foldedFrom = { card: 2, message: 3 };

export function foldChoices(choices: readonly ChoiceDraft[], listPath: string, place: keyof typeof foldedFrom): Fold {
  const placed = choices.map((choice, index) => ({ choice, path: `${listPath}.${index}` }));
  const actions = placed.filter(({ choice }) => choice.type !== "reply");
  return {
    actions,
    isFolded: actions.length >= foldedFrom[place],
    replies: placed.filter(({ choice }) => choice.type === "reply"),
  };
}
