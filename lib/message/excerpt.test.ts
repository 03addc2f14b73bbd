import { expect, it } from "vitest";
import { toDraft } from "./defaults";
import { excerpt } from "./excerpt";

const draft = toDraft({
  text: "Hello {{name}}",
  card: { title: "For {{name}}" },
  cards: Array.from({ length: 10 }, (_, index) => ({ title: `${index}` })),
  choices: Array.from({ length: 11 }, (_, index) => ({ title: `${index}`, postbackData: `${index}` })),
  fallback: { sms: { enabled: true, text: "SMS" } },
  variables: [{ name: "name", sample: "Mira" }],
});

it("fills the samples in and leaves the other types behind", () => {
  const shown = excerpt({ ...draft, type: "card" });
  expect(shown.card.title).toBe("For Mira");
  expect(shown).toMatchObject({ type: "card", text: "", cards: [], fallback: { sms: { text: "" } }, variables: [] });
});

it("keeps what a screen holds", () => {
  const shown = excerpt({ ...draft, type: "carousel" });
  expect(shown.cards.map(({ key }) => key)).toEqual(draft.cards.slice(0, 3).map(({ key }) => key));
  expect(shown.choices).toHaveLength(4);
  expect(excerpt({ ...draft, type: "text", text: "👩".repeat(5000) }).text).toBe("👩".repeat(800));
});
