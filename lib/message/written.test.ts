import { describe, expect, it, test } from "vitest";
import { toDraft } from "./defaults";
import { changeType } from "./edit";
import { messageTypes } from "./schema";
import { isEmptyCard, isWritten } from "./written";

const writtenIn = (draft: Parameters<typeof isWritten>[0]) => messageTypes.filter((type) => isWritten(draft, type));

describe("isWritten", () => {
  it.each([
    { what: "nothing", draft: toDraft({ cards: [{}, {}] }), types: [] },
    { what: "a text", draft: toDraft({ type: "card", text: "Hello" }), types: ["text"] },
    { what: "a picture", draft: toDraft({ media: { url: "/media/a.png" } }), types: ["media"] },
    { what: "a button of the card", draft: toDraft({ card: { choices: [{}] } }), types: ["card"] },
    { what: "the second card", draft: toDraft({ cards: [{}, { title: "Tent" }] }), types: ["carousel"] },
    { what: "chips, which every type shows,", draft: toDraft({ choices: [{ title: "Yes" }] }), types: [] },
  ])("of a draft with $what is true for $types", ({ draft, types }) => {
    expect(writtenIn(draft)).toEqual(types);
  });

  it("is true at both ends where a card went along into a carousel", () => {
    const draft = changeType(toDraft({ type: "card", card: { title: "Tent" } }), "carousel");
    expect(writtenIn(draft)).toEqual(["card", "carousel"]);
  });
});

test("a card is empty whatever its key is", () => {
  expect(toDraft({ cards: [{}, {}] }).cards.every(isEmptyCard)).toBe(true);
});
