import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { arbitraryDraft } from "./arbitrary";
import { toDraft } from "./defaults";
import {
  addCard,
  addChoice,
  addPerson,
  addVariable,
  type ChoiceListPath,
  changeChoiceType,
  changeType,
  duplicateCard,
  duplicateChoice,
  moveCard,
  moveChoice,
  moveChoiceToList,
  removeCard,
  removeChoice,
  removePerson,
  removeVariable,
} from "./edit";
import { valueAt } from "./path";
import { type ChoiceDraft, choiceTypes, type MessageDraft, messageDraftSchema, messageTypes } from "./schema";

// Property tests on large drafts; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const keysOf = (draft: MessageDraft) => [
  ...[draft.card, ...draft.cards].flatMap((card) => [card.key, ...card.choices.map(({ key }) => key)]),
  ...[...draft.choices, ...draft.variables, ...draft.people].map(({ key }) => key),
];

const index = fc.integer({ min: -1, max: 12 });
const list = fc.oneof(
  fc.constantFrom<ChoiceListPath>("choices", "card.choices"),
  fc.nat({ max: 11 }).map((at): ChoiceListPath => `cards.${at}.choices`),
);

/** Any edit within one list, with any arguments, good or bad. */
const editOfOneList: fc.Arbitrary<(draft: MessageDraft) => MessageDraft> = fc.oneof(
  fc.nat({ max: 12 }).map((at) => (draft: MessageDraft) => addCard(draft, at)),
  index.map((at) => (draft: MessageDraft) => removeCard(draft, at)),
  index.map((at) => (draft: MessageDraft) => duplicateCard(draft, at)),
  fc.tuple(index, index).map(
    ([from, to]) =>
      (draft: MessageDraft) =>
        moveCard(draft, from, to),
  ),
  fc.tuple(list, fc.constantFrom(...choiceTypes)).map(
    ([at, type]) =>
      (draft: MessageDraft) =>
        addChoice(draft, at, type),
  ),
  fc.tuple(list, index).map(
    ([at, item]) =>
      (draft: MessageDraft) =>
        removeChoice(draft, at, item),
  ),
  fc.tuple(list, index).map(
    ([at, item]) =>
      (draft: MessageDraft) =>
        duplicateChoice(draft, at, item),
  ),
  fc.tuple(list, index, index).map(
    ([at, from, to]) =>
      (draft: MessageDraft) =>
        moveChoice(draft, at, from, to),
  ),
  fc.tuple(list, index, fc.constantFrom(...choiceTypes)).map(
    ([at, item, type]) =>
      (draft: MessageDraft) =>
        changeChoiceType(draft, at, item, type),
  ),
  fc.constantFrom(...messageTypes).map((type) => (draft: MessageDraft) => changeType(draft, type)),
  fc.constant((draft: MessageDraft) => addVariable(draft, "name", "Mira")),
  index.map((at) => (draft: MessageDraft) => removeVariable(draft, at)),
  fc.constant((draft: MessageDraft) => addPerson(draft, "Ada")),
  index.map((at) => (draft: MessageDraft) => removePerson(draft, at)),
);

const moveBetweenLists = fc.tuple(list, index, list).map(
  ([from, at, to]) =>
    (draft: MessageDraft) =>
      moveChoiceToList(draft, from, at, to),
);
const arbitraryEdit = fc.oneof(editOfOneList, editOfOneList, moveBetweenLists);

const edited = (draft: MessageDraft, edits: ((draft: MessageDraft) => MessageDraft)[]) =>
  edits.reduce((current, edit) => edit(current), draft);

describe("any edits", () => {
  test("leave a complete draft, and the one before unchanged", () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.array(arbitraryEdit), (draft, edits) => {
        const before = structuredClone(draft);
        const after = edited(draft, edits);
        expect(messageDraftSchema.parse(after)).toEqual(after);
        expect(toDraft(after)).toEqual(after);
        expect(draft).toEqual(before);
      }),
    );
  });

  test("keep all keys different", () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.array(arbitraryEdit), (draft, edits) => {
        const keys = keysOf(edited(draft, edits));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  // A choice that moves from card to card renews both of them.
  test.each([
    ["one list", editOfOneList, 1],
    ["two lists", moveBetweenLists, 2],
  ])("of %s keep the identity of every card and choice that they do not touch", (_, edits, most) => {
    fc.assert(
      fc.property(arbitraryDraft(), edits, (draft, edit) => {
        const after = edit(draft);
        const before = new Map([draft.card, ...draft.cards].map((card) => [card.key, card]));
        const replaced = [after.card, ...after.cards].filter(
          (card) => before.has(card.key) && before.get(card.key) !== card,
        );
        expect(replaced.length).toBeLessThanOrEqual(most);
        const choices = new Map(
          [draft.card, ...draft.cards].flatMap((card) => card.choices.map((item) => [item.key, item])),
        );
        const changed = [after.card, ...after.cards]
          .flatMap((card) => card.choices)
          .filter((item) => choices.has(item.key) && choices.get(item.key) !== item);
        expect(changed.length).toBeLessThanOrEqual(1);
        expect(after.media).toBe(draft.media);
        expect(after.fallback).toBe(draft.fallback);
      }),
    );
  });
});

describe("cards", () => {
  const draft = toDraft({
    type: "carousel",
    cards: [{ title: "A", choices: [{ title: "Go" }] }, { title: "B" }, { title: "C" }],
  });
  const titles = ({ cards }: MessageDraft) => cards.map(({ title }) => title);

  test("a new card comes last, or where it is asked for", () => {
    expect(titles(addCard(draft))).toEqual(["A", "B", "C", ""]);
    expect(titles(addCard(draft, 1))).toEqual(["A", "", "B", "C"]);
  });

  test("a removed card is gone", () => {
    expect(titles(removeCard(draft, 1))).toEqual(["A", "C"]);
  });

  test("a copy stands after its original, the same but for the keys", () => {
    const [original, copy] = duplicateCard(draft, 0).cards;
    expect(titles(duplicateCard(draft, 0))).toEqual(["A", "A", "B", "C"]);
    expect(original).toBe(draft.cards[0]);
    expect(copy).toEqual({
      ...original,
      key: copy?.key,
      choices: [{ ...original?.choices[0], key: copy?.choices[0]?.key }],
    });
  });

  test.each([
    [0, 2, ["B", "C", "A"]],
    [2, 0, ["C", "A", "B"]],
    [1, 2, ["A", "C", "B"]],
  ])("a card moves from %i to %i", (from, to, expected) => {
    expect(titles(moveCard(draft, from, to))).toEqual(expected);
  });

  test.each([
    [0, 0],
    [0, 3],
    [-1, 0],
    [3, 0],
  ])("a move from %i to %i changes nothing", (from, to) => {
    expect(moveCard(draft, from, to)).toBe(draft);
  });

  test.each([-1, 3])("card %i, which is not there, cannot be removed or copied", (at) => {
    expect(removeCard(draft, at)).toBe(draft);
    expect(duplicateCard(draft, at)).toBe(draft);
  });
});

describe.each<ChoiceListPath>(["choices", "card.choices", "cards.1.choices"])("choices at %s", (path) => {
  const choices = [{ title: "A" }, { title: "B" }];
  const draft = toDraft({ type: "carousel", choices, card: { choices }, cards: [{}, { choices }] });
  const listOf = (from: MessageDraft) => valueAt(from, path) as ChoiceDraft[];
  const titles = (from: MessageDraft) => listOf(from).map(({ title }) => title);

  test("are added at the end, of the kind that is asked for", () => {
    const after = addChoice(draft, path, "dialPhone");
    expect(titles(after)).toEqual(["A", "B", ""]);
    expect(listOf(after)[2]?.type).toBe("dialPhone");
  });

  test("are removed, copied and moved", () => {
    expect(titles(removeChoice(draft, path, 0))).toEqual(["B"]);
    expect(titles(duplicateChoice(draft, path, 0))).toEqual(["A", "A", "B"]);
    expect(titles(moveChoice(draft, path, 0, 1))).toEqual(["B", "A"]);
  });

  test("change their kind and keep what they hold", () => {
    const after = changeChoiceType(draft, path, 1, "openUrl");
    expect(listOf(after)[1]).toEqual({ ...listOf(draft)[1], type: "openUrl" });
    expect(changeChoiceType(draft, path, 1, "reply")).toBe(draft);
  });

  test("that are not there change nothing", () => {
    expect(removeChoice(draft, path, 2)).toBe(draft);
    expect(duplicateChoice(draft, path, -1)).toBe(draft);
    expect(moveChoice(draft, path, 0, 2)).toBe(draft);
    expect(changeChoiceType(draft, path, 2, "openUrl")).toBe(draft);
  });
});

test("choices of a card that is not there change nothing", () => {
  const draft = toDraft({});
  expect(addChoice(draft, "cards.7.choices")).toBe(draft);
});

describe("changeType", () => {
  test("carousel to text and back loses nothing", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const carousel = changeType({ ...draft, type: "text" }, "carousel");
        expect(changeType(changeType(carousel, "text"), "carousel")).toEqual(carousel);
      }),
    );
  });

  test("through any types, nothing that was written is lost", () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.array(fc.constantFrom(...messageTypes)), (draft, types) => {
        const start = toDraft({ ...draft, card: { ...draft.card, title: "One" }, cards: [{ title: "First" }] });
        const after = types.reduce(changeType, start);
        expect({ ...after, type: start.type, cards: after.cards.slice(0, 1) }).toEqual(start);
      }),
    );
  });

  test("a carousel begins with two cards", () => {
    expect(changeType(toDraft({ type: "text", cards: [{ title: "A" }] }), "carousel").cards).toHaveLength(2);
  });

  test("an untouched carousel begins with a copy of the card, and an untouched card with the first written one", () => {
    const written = { title: "Ridge 2", choices: [{ title: "Buy" }] };
    const single = toDraft({ type: "card", card: written });
    const carousel = changeType(single, "carousel");
    expect(carousel.cards).toMatchObject([written, { title: "" }]);
    expect(carousel.card).toBe(single.card);
    expect(changeType(toDraft({ type: "carousel", cards: [{}, written] }), "card").card).toMatchObject(written);
  });

  test("what is written at the other end is not overwritten", () => {
    const both = toDraft({ type: "card", card: { title: "Single" }, cards: [{}, { title: "Second" }] });
    const carousel = changeType(both, "carousel");
    expect(carousel).toEqual({ ...both, type: "carousel" });
    expect(changeType(carousel, "card")).toEqual(both);
  });

  test("an untouched card leaves an untouched carousel as it is", () => {
    const empty = toDraft({ type: "card" });
    expect(changeType(empty, "carousel").cards).toBe(empty.cards);
  });
});

describe("moveChoiceToList", () => {
  const draft = toDraft({
    type: "carousel",
    cards: [{ choices: [{ title: "A" }, { title: "B" }] }, { choices: [{ title: "C" }] }],
    choices: [{ title: "D" }],
  });
  const [first, second] = draft.cards;

  test("puts a choice as it is at the end of another list", () => {
    const after = moveChoiceToList(draft, "cards.0.choices", 0, "cards.1.choices");
    expect(after.cards.map(({ choices }) => choices)).toEqual([
      [first?.choices[1]],
      [...(second?.choices ?? []), first?.choices[0]],
    ]);
    const chip = moveChoiceToList(draft, "cards.0.choices", 1, "choices");
    expect(chip.choices).toEqual([draft.choices[0], first?.choices[1]]);
    expect(moveChoiceToList(chip, "choices", 1, "cards.0.choices")).toEqual(draft);
  });

  test.each<[ChoiceListPath, number, ChoiceListPath]>([
    ["cards.0.choices", 2, "choices"],
    ["cards.0.choices", 0, "cards.2.choices"],
    ["cards.0.choices", 0, "cards.0.choices"],
  ])("changes nothing where there is nothing to take or nowhere to go: %s %i %s", (from, at, to) => {
    expect(moveChoiceToList(draft, from, at, to)).toBe(draft);
  });
});
