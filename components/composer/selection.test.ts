import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { duplicateChoice, moveCard, moveChoice, removeChoice } from "@/lib/message/edit";
import { cardIndexAt, choiceAt, selectedPath, selectionAt } from "./selection";

const draft = toDraft({
  type: "carousel",
  cards: [
    { title: "One", choices: [{ type: "reply", title: "Yes" }] },
    { title: "Two", choices: [{ title: "A" }, { title: "B" }] },
  ],
  choices: [{ title: "Stop" }],
  variables: [{ name: "first_name", sample: "Mira" }],
});

function select(path: string) {
  const selection = selectionAt(draft, path);
  if (!selection) throw new Error(`Nothing to select at ${path}`);
  return selection;
}

test("a selected button is found again in another place, in another card, and not once it is gone", () => {
  const selection = select("cards.1.choices.1.url");
  expect(selectedPath(draft, selection)).toBe("cards.1.choices.1.url");
  expect(selectedPath(moveChoice(draft, "cards.1.choices", 1, 0), selection)).toBe("cards.1.choices.0.url");
  expect(selectedPath(moveCard(draft, 1, 0), selection)).toBe("cards.0.choices.1.url");
  expect(selectedPath(duplicateChoice(draft, "cards.1.choices", 1), selection)).toBe("cards.1.choices.1.url");
  expect(selectedPath(removeChoice(draft, "cards.1.choices", 1), selection)).toBeNull();
});

test("a card's own field goes with the card", () => {
  expect(selectedPath(moveCard(draft, 0, 1), select("cards.0.media.altText"))).toBe("cards.1.media.altText");
});

test("what has no key stays where it is, and what no phone draws is not selected", () => {
  expect(selectedPath(draft, select("text"))).toBe("text");
  expect(selectionAt(draft, "variables.0.sample")).toBeNull();
  expect(selectionAt(draft, "cards.9.title")).toBeNull();
  expect(selectionAt(draft, "")).toBeNull();
});

test("a path tells its choice and its card", () => {
  expect(choiceAt("cards.1.choices.0.url")).toBe("cards.1.choices.0");
  expect(choiceAt("card.title")).toBeNull();
  expect(cardIndexAt("cards.12.title")).toBe(12);
  expect(cardIndexAt("card.title")).toBeNull();
});
