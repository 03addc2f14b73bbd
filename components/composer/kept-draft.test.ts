import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { browserStorage } from "./kept-draft";

class Storage {
  setItem(place: string, text: string) {
    Object.assign(this, { [place]: text });
  }
  getItem(place: string) {
    return Object.entries(this).find(([key]) => key === place)?.[1] ?? null;
  }
  removeItem(place: string) {
    Reflect.deleteProperty(this, place);
  }
}

describe("what this browser keeps of a message", () => {
  beforeEach(() => void vi.stubGlobal("localStorage", new Storage()));
  afterEach(() => void vi.unstubAllGlobals());

  it("is found by the page that opens the message next, with everything that was decided", () => {
    const kept = { draft: toDraft({ type: "text", text: "mine" }), baseVersion: 5, keptAt: 7, replaces: true };
    browserStorage("a", "Hello").write(kept);
    expect(browserStorage("a", "Hello").read()).toEqual({ ...kept, name: "Hello" });
    expect(browserStorage("b", "Other").read()).toBeNull();
  });

  it("chose nothing where that is not said", () => {
    browserStorage("a", "Hello").write({ draft: toDraft({ type: "text" }), baseVersion: 5, keptAt: 7 });
    expect(browserStorage("a", "Hello").read()?.replaces).toBe(false);
  });
});
