import { expect, test } from "vitest";
import { type Cut, cutSteps, mildestCut } from "./carousel-cut";

/** Heights in dp, as Android draws them. */
const heightOf = (cut: Cut, { titleLines, descriptionLines }: { titleLines: number; descriptionLines: number }) =>
  168 +
  { whole: titleLines * 24, "one line": 24, none: 0 }[cut.title] +
  { whole: descriptionLines * 24, "one line": 24, none: 0 }[cut.description] +
  cut.choices * 48;

const cutAt = (height: number, lines = { titleLines: 2, descriptionLines: 5 }) =>
  mildestCut(3, (cut) => heightOf(cut, lines) <= height);

test("a card that fits is left whole", () => {
  expect(cutAt(168 + 48 + 120 + 144)).toEqual({ title: "whole", description: "whole", choices: 3 });
});

test("one dp too much puts the description on one line, and nothing else", () => {
  expect(cutAt(168 + 48 + 120 + 144 - 1)).toEqual({ title: "whole", description: "one line", choices: 3 });
});

test("then the title follows, then the buttons from the end", () => {
  expect(cutAt(168 + 48 + 24 + 144 - 1)).toEqual({ title: "one line", description: "one line", choices: 3 });
  expect(cutAt(168 + 24 + 24 + 144 - 1)).toEqual({ title: "one line", description: "one line", choices: 2 });
  expect(cutAt(168 + 24 + 24 + 48)).toEqual({ title: "one line", description: "one line", choices: 1 });
});

test("the description goes when no button is left, the title last", () => {
  expect(cutAt(168 + 24)).toEqual({ title: "one line", description: "none", choices: 0 });
  expect(cutAt(168)).toEqual({ title: "none", description: "none", choices: 0 });
});

test("a card that never fits gets the hardest cut", () => {
  expect(mildestCut(4, () => false)).toEqual({ title: "none", description: "none", choices: 0 });
});

test("a card that fits is measured once", () => {
  let measured = 0;
  mildestCut(4, () => {
    measured += 1;
    return true;
  });
  expect(measured).toBe(1);
});

test("each step takes something away and gives nothing back", () => {
  const amount = { whole: 2, "one line": 1, none: 0 };
  const steps = cutSteps(4);
  expect(steps).toHaveLength(9);
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (!before) continue;
    const left = (cut: Cut) => [amount[cut.title], amount[cut.description], cut.choices];
    expect(left(step).every((value, part) => value <= (left(before)[part] ?? 0))).toBe(true);
    expect(left(step)).not.toEqual(left(before));
  }
});
