import { describe, expect, it } from "vitest";
import { changedPaths, isWithin, replaceAt, valueAt } from "./path";

const root = { title: "a", cards: [{ title: "b" }, { title: "c", choices: [{ url: "d" }] }] };

describe("valueAt", () => {
  it("reads through lists and objects", () => {
    expect(valueAt(root, "cards.1.choices.0.url")).toBe("d");
    expect(valueAt(root, "")).toBe(root);
  });
  it("is undefined where the path leads nowhere", () => {
    expect(valueAt(root, "cards.7.title")).toBeUndefined();
    expect(valueAt(root, "title.length")).toBeUndefined();
    expect(valueAt(root, "constructor")).toBeUndefined();
  });
});

describe("replaceAt", () => {
  it("replaces one value and keeps the identity of everything beside it", () => {
    const next = replaceAt(root, "cards.1.choices.0.url", "e");
    expect(next).toEqual({ title: "a", cards: [{ title: "b" }, { title: "c", choices: [{ url: "e" }] }] });
    expect(next.cards[0]).toBe(root.cards[0]);
    expect(root.cards[1]?.choices?.[0]?.url).toBe("d");
  });
  it("gives back the same root when nothing changes or the path leads nowhere", () => {
    expect(replaceAt(root, "title", "a")).toBe(root);
    expect(replaceAt(root, "cards.9.title", "x")).toBe(root);
  });
});

describe("isWithin", () => {
  it("knows a path, what lies below it, and names that only begin alike", () => {
    expect(isWithin("cards.1.title", "cards.1")).toBe(true);
    expect(isWithin("cards.1", "cards.1")).toBe(true);
    expect(isWithin("cards.10.title", "cards.1")).toBe(false);
    expect(isWithin("text", "")).toBe(true);
  });
});

describe("changedPaths", () => {
  it("goes as deep as both have it, in the order of the later one", () => {
    const next = replaceAt(replaceAt(root, "cards.1.choices.0.url", "e"), "title", "z");
    expect(changedPaths(root, next)).toEqual(["title", "cards.1.choices.0.url"]);
    expect(changedPaths(root, root)).toEqual([]);
  });
  it("names the list where something was added, removed or moved", () => {
    const keyed = { cards: [{ key: "a" }, { key: "b" }] };
    expect(changedPaths(keyed, { cards: [{ key: "b" }, { key: "a" }] })).toEqual(["cards"]);
    expect(changedPaths(keyed, { cards: [{ key: "a" }] })).toEqual(["cards"]);
  });
  it("is empty where a difference is not accepted", () => {
    const texts = (before: unknown, after: unknown) => typeof before === "string" && typeof after === "string";
    expect(changedPaths({ a: "1", b: 2 }, { a: "2", b: 2 }, texts)).toEqual(["a"]);
    expect(changedPaths({ a: "1", b: 2 }, { a: "2", b: 3 }, texts)).toEqual([]);
  });
});
