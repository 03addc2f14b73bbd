import { beforeEach, expect, test, vi } from "vitest";
import { toast } from "@/components/ui/toast";
import { toDraft } from "@/lib/message/defaults";
import { moveCard, removeCard } from "@/lib/message/edit";
import { replaceAt } from "@/lib/message/path";
import { deleteCard } from "./card-commands";
import { deleteChoice } from "./choice-commands";
import { createHistory } from "./history";
import type { Session } from "./session";
import { createStore } from "./store";
import { deletePerson, deleteVariable } from "./variable-commands";
import { initialView } from "./view";

vi.mock("@/components/ui/toast", () => ({ toast: vi.fn() }));
beforeEach(() => vi.mocked(toast).mockClear());

function open() {
  const start = toDraft({
    type: "carousel",
    cards: [{ title: "A", choices: [{ title: "Go" }, { title: "Call" }] }, { title: "B" }, { title: "C" }],
    people: [{ name: "Mira" }, { name: "Ben" }],
    variables: [
      { name: "city", samples: ["Leeds", "York"] },
      { name: "shop", samples: ["North", "South"] },
    ],
  });
  const draft = createStore(start);
  const session = { draft, history: createHistory(draft), view: createStore(initialView(start)) } as Session;
  const offer = () => vi.mocked(toast).mock.lastCall?.[1];
  return { start, draft, session, offer, undo: () => offer()?.run() };
}

const titles = ({ draft }: ReturnType<typeof open>) => draft.get().cards.map(({ title }) => title);

test("a deleted card comes back as a step taken back", () => {
  const { start, draft, session, undo } = open();
  deleteCard(session, 1);
  expect(session.view.get().selectedCard).toBe(start.cards[2]?.key);
  undo();
  expect(draft.get()).toBe(start);
  expect(session.history.state.get()).toEqual({ canUndo: false, canRedo: true });
  expect(session.view.get().selectedCard).toBe(start.cards[1]?.key);
});

test("what was written since stays when a deleted card is put back", () => {
  const opened = open();
  deleteCard(opened.session, 0);
  opened.draft.set(replaceAt(opened.draft.get(), "cards.0.title", "B, changed"));
  opened.undo();
  expect(titles(opened)).toEqual(["A", "B, changed", "C"]);
});

test("a deleted card that came back in another way is not put back twice", () => {
  const opened = open();
  deleteCard(opened.session, 0);
  opened.session.history.undo();
  opened.draft.set(replaceAt(opened.draft.get(), "cards.1.title", "B, changed"));
  opened.undo();
  expect(titles(opened)).toEqual(["A", "B, changed", "C"]);
});

test("the offer goes once what was deleted is back, and not before", () => {
  const { draft, session, offer } = open();
  deleteCard(session, 0);
  const dismiss = vi.fn();
  const stop = offer()?.watch?.(dismiss);
  draft.set(replaceAt(draft.get(), "cards.0.title", "B, changed"));
  expect(dismiss).not.toHaveBeenCalled();
  session.history.undo();
  expect(dismiss).not.toHaveBeenCalled();
  session.history.undo();
  expect(dismiss).toHaveBeenCalledOnce();
  stop?.();
  session.history.redo();
  session.history.undo();
  expect(dismiss).toHaveBeenCalledOnce();
});

test("a deleted button leaves fingers the way to add one, since a text field would bring the keyboard over the offer", () => {
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query === "(pointer: coarse)" }));
  const { session } = open();
  deleteChoice(session, "cards.0.choices", 0);
  vi.unstubAllGlobals();
  expect(session.view.get().focus).toEqual({ path: "cards.0.choices" });
});

test("the last card leaves the focus on the way to add one", () => {
  const { session } = open();
  for (let left = 3; left > 0; left--) deleteCard(session, 0);
  expect(session.view.get().focus).toEqual({ path: "thumbnail.add" });
});

test("a deleted button comes back to its card, wherever that stands by then", () => {
  const { draft, session, undo } = open();
  deleteChoice(session, "cards.0.choices", 0);
  expect(session.view.get().focus).toEqual({ path: "cards.0.choices.0.title" });
  draft.set(moveCard(draft.get(), 0, 2));
  undo();
  expect(draft.get().cards[2]?.choices.map(({ title }) => title)).toEqual(["Go", "Call"]);
  expect(session.view.get().focus).toEqual({ path: "cards.2.choices.0.title" });
});

test("a button whose card is gone stays gone, and nothing else changes", () => {
  const { draft, session, undo } = open();
  deleteChoice(session, "cards.0.choices", 0);
  draft.set(removeCard(draft.get(), 0));
  const before = draft.get();
  undo();
  expect(draft.get()).toBe(before);
});

const table = ({ draft }: ReturnType<typeof open>) => [
  draft
    .get()
    .people.map(({ name }) => name)
    .join(" "),
  ...draft.get().variables.map(({ name, samples }) => [name, ...samples].join(" ")),
];

test.each([
  { what: "variable", remove: deleteVariable, left: ["Mira Ben", "shop North South"], focus: "variables.0.name" },
  { what: "person", remove: deletePerson, left: ["Ben", "city York", "shop South"], focus: "people.0.name" },
])("a removed $what comes back once, with its samples, however it comes back", ({ remove, left, focus }) => {
  const opened = open();
  const { start, draft, session, undo } = opened;
  const all = table(opened);
  remove(session, 0);
  expect(table(opened)).toEqual(left);
  undo();
  expect(draft.get()).toBe(start);
  expect(session.view.get().focus).toEqual({ path: focus });

  remove(session, 0);
  session.history.undo();
  undo();
  expect(table(opened)).toEqual(all);

  remove(session, 0);
  draft.set(replaceAt(draft.get(), "cards.0.title", "A, changed"));
  undo();
  expect(table(opened)).toEqual(all);
  expect(titles(opened)).toEqual(["A, changed", "B", "C"]);
});
