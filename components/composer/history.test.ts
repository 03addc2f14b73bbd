import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { addCard, addChoice, changeType, moveCard, removeCard } from "@/lib/message/edit";
import { replaceAt } from "@/lib/message/path";
import type { MessageDraft } from "@/lib/message/schema";
import { createHistory } from "./history";
import { createStore } from "./store";

function open(start: MessageDraft = toDraft({ type: "text", text: "" })) {
  const draft = createStore(start);
  const clock = { now: 0 };
  const history = createHistory(draft, () => clock.now);
  const write = (path: string, text: string) => {
    for (let length = 1; length <= text.length; length++) {
      clock.now += 100;
      draft.set(replaceAt(draft.get(), path, text.slice(0, length)));
    }
  };
  return { draft, clock, history, write };
}

it("takes all that belongs to one step back at once, and neither what was typed before nor after", () => {
  const { draft, history, write } = open();
  write("text", "Hi ");
  history.asOneStep(() => {
    draft.set(replaceAt(draft.get(), "fallback.sms.text", "Hi Mira"));
    draft.set(replaceAt(draft.get(), "text", "Hi {{name}}"));
  });
  draft.set(replaceAt(draft.get(), "text", "Hi {{name}}!"));
  const texts = () => [draft.get().text, draft.get().fallback.sms.text];
  history.undo();
  expect(texts()).toEqual(["Hi {{name}}", "Hi Mira"]);
  history.undo();
  expect(texts()).toEqual(["Hi ", ""]);
  history.redo();
  expect(texts()).toEqual(["Hi {{name}}", "Hi Mira"]);
});

describe("typing", () => {
  it("in one field and one breath is one step", () => {
    const { draft, history, write } = open();
    write("text", "Hello");
    expect(history.undo()).toBe("text");
    expect(draft.get().text).toBe("");
    expect(history.state.get()).toEqual({ canUndo: false, canRedo: true });
    expect(history.redo()).toBe("text");
    expect(draft.get().text).toBe("Hello");
  });

  it("after a pause begins another step", () => {
    const { draft, history, write, clock } = open();
    write("text", "Hello");
    clock.now += 1_000;
    draft.set(replaceAt(draft.get(), "text", "Hello again"));
    history.undo();
    expect(draft.get().text).toBe("Hello");
  });

  it("in another field begins another step", () => {
    const { draft, history, write } = open();
    write("text", "Hello");
    write("fallback.sms.text", "Hi");
    expect(history.undo()).toBe("fallback.sms.text");
    expect(draft.get().text).toBe("Hello");
    expect(draft.get().fallback.sms.text).toBe("");
  });

  it("of a title that writes its postback along is one step", () => {
    const { draft, history, clock } = open(addChoice(toDraft({ type: "text" }), "choices"));
    for (const title of ["y", "ye", "yes"]) {
      clock.now += 100;
      const titled = replaceAt(draft.get(), "choices.0.title", title);
      draft.set(replaceAt(titled, "choices.0.postbackData", title));
    }
    history.undo();
    expect(draft.get().choices[0]).toMatchObject({ title: "", postbackData: "" });
    expect(history.state.get().canUndo).toBe(false);
  });

  it("after something was taken back is a step of its own and ends what could be taken again", () => {
    const { draft, history, write } = open();
    write("text", "Hello");
    history.undo();
    write("text", "Bye");
    expect(history.redo()).toBeNull();
    history.undo();
    expect(draft.get().text).toBe("");
  });
});

it("says the place of a card that was added, moved or removed", () => {
  const { draft, history } = open(toDraft({ type: "carousel", cards: [{ title: "a" }, { title: "b" }] }));
  const before = draft.get();
  draft.set(moveCard(draft.get(), 0, 1));
  expect(history.undo()).toBe("cards");
  expect(draft.get()).toBe(before);
});

it("what the server found out is no step, and stays when a step is taken back", () => {
  const { draft, history, write } = open(toDraft({ type: "media", media: { url: "https://a.example/b.jpg" } }));
  write("media.altText", "A tent");
  history.everywhere((current) => replaceAt(current, "media.mimeType", "image/jpeg"));
  expect(history.undo()).toBe("media.altText");
  expect(draft.get().media).toMatchObject({ altText: "", mimeType: "image/jpeg" });
  history.redo();
  expect(draft.get().media).toMatchObject({ altText: "A tent", mimeType: "image/jpeg" });
});

it("keeps two hundred steps", () => {
  const { draft, history, clock } = open();
  for (let step = 1; step <= 250; step++) {
    clock.now += 5_000;
    draft.set(replaceAt(draft.get(), "text", String(step)));
  }
  let count = 0;
  while (history.undo() !== null) count++;
  expect(count).toBe(200);
  expect(draft.get().text).toBe("50");
});

const edits = fc.constantFrom<(draft: MessageDraft) => MessageDraft>(
  (draft) => addCard(draft),
  (draft) => removeCard(draft, 0),
  (draft) => moveCard(draft, 0, 1),
  (draft) => addChoice(draft, "choices"),
  (draft) => changeType(draft, draft.type === "carousel" ? "card" : "carousel"),
  (draft) => replaceAt(draft, "card.title", `${draft.card.title}x`),
);

test("any steps taken back give every draft that was, and taken again the last one", () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 30 }), (steps) => {
      const { draft, history, clock } = open();
      const seen = [draft.get()];
      for (const step of steps) {
        clock.now += 2_000;
        draft.set(step(draft.get()));
        if (draft.get() !== seen.at(-1)) seen.push(draft.get());
      }
      for (const before of seen.slice(0, -1).reverse()) {
        history.undo();
        expect(draft.get()).toBe(before);
      }
      expect(history.undo()).toBeNull();
      while (history.redo() !== null);
      expect(draft.get()).toBe(seen.at(-1));
    }),
  );
});
