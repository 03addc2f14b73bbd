import { describe, expect, it } from "vitest";
import type { Problem } from "@/lib/message/schema";
import { verdictOf, verdictWords } from "./verdict";

const problem = (severity: Problem["severity"], message: string): Problem => ({
  rule: "rule",
  severity,
  path: "",
  message,
});

describe("a verdict", () => {
  it("counts each thing that is lost once", () => {
    const lost = [
      problem("warning", "The width."),
      problem("warning", "The width."),
      problem("warning", "The height."),
    ];
    expect(verdictOf(lost)).toEqual({ kind: "loses", things: 2 });
  });

  it("is harsh where one error would have the message refused", () => {
    expect(verdictOf([problem("warning", "The width."), problem("error", "The chips.")])).toEqual({ kind: "cannot" });
  });

  it("does not mind hints", () => {
    expect(verdictOf([problem("hint", "Postbacks have to be registered.")])).toEqual({ kind: "as-is" });
    expect(verdictOf([])).toEqual({ kind: "as-is" });
  });

  it("promises nothing while something must be mended first", () => {
    expect(verdictWords({ kind: "as-is" }, false)).toBe("Sends as is");
    expect(verdictWords({ kind: "loses", things: 2 }, true)).toBe("Fix, then: loses 2");
    expect(verdictWords({ kind: "cannot" }, true)).toBe("Cannot send this");
  });
});
