import { describe, expect, test } from "vitest";
import { shortcutOf, shortcuts } from "./shortcuts";

const modifiers = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe.each([
  ["elsewhere", false],
  ["on a Mac", true],
])("%s", (_, onMac) => {
  const all = shortcuts.flatMap(({ id, keys, mac }) =>
    (onMac ? mac : keys).map((combination) => ({ id, combination })),
  );

  test.each(all)("$combination is $id", ({ id, combination }) => {
    const parts = combination.split("+");
    const key = parts.at(-1) ?? "";
    const press = {
      key: parts.includes("Shift") && key.length === 1 ? key.toUpperCase() : key,
      ctrlKey: parts.includes("Control"),
      metaKey: parts.includes("Meta"),
      altKey: parts.includes("Alt"),
      shiftKey: parts.includes("Shift"),
    };
    expect(shortcutOf(press, onMac)).toBe(id);
  });

  test("no keys mean two things", () => {
    expect(new Set(all.map(({ combination }) => combination)).size).toBe(all.length);
  });
});

test("a question mark counts with Shift and without: keyboards differ", () => {
  expect(shortcutOf({ ...modifiers, key: "?" }, false)).toBe("overview");
  expect(shortcutOf({ ...modifiers, key: "?", shiftKey: true }, false)).toBe("overview");
});

test("one modifier more is another key", () => {
  expect(shortcutOf({ ...modifiers, key: "ArrowLeft", altKey: true, ctrlKey: true }, false)).toBeNull();
  expect(shortcutOf({ ...modifiers, key: "z" }, false)).toBeNull();
});

test("on a Mac, Alt with an arrow stays with the text", () => {
  expect(shortcutOf({ ...modifiers, key: "ArrowLeft", altKey: true }, true)).toBeNull();
});
