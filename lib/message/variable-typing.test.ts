import { describe, expect, test } from "vitest";
import { foreignPlaceholders, inOneLine, withOwnPlaceholders } from "./foreign-placeholders";
import { isInVariable, openVariable, replacedRange, variableOffers } from "./variable-typing";

describe("openVariable", () => {
  test.each([
    ["Hi {{fir|", { from: 3, query: "fir" }],
    ["{{|", { from: 0, query: "" }],
    ["{{ first_|name}}", { from: 0, query: "first_" }],
    ["{{a}} {{b|", { from: 6, query: "b" }],
    ["{{a}}|", null],
    ["{|{", null],
    ["|{{a", null],
    ["{{a\nb|", null],
    ["{{ and then a lot of text that is no name at all|", null],
  ])("in %j finds %j", (written, expected) => {
    const caret = written.indexOf("|");
    expect(openVariable(written.replace("|", ""), caret)).toEqual(expected);
  });
});

describe("variableOffers", () => {
  test("all there are, and the next number", () => {
    expect(variableOffers(["first_name", "1", "first_name", "a b"], "")).toEqual([
      { kind: "listed", name: "first_name" },
      { kind: "listed", name: "1" },
      { kind: "new", name: "2" },
    ]);
  });

  test("a first name where there are none", () => {
    expect(variableOffers([], "").map(({ name }) => name)).toEqual(["first_name", "1"]);
  });

  test("those that hold what was typed, and that itself as a new one", () => {
    expect(variableOffers(["first_name", "city"], "Name")).toEqual([
      { kind: "listed", name: "first_name" },
      { kind: "new", name: "Name" },
    ]);
    expect(variableOffers(["city"], "city")).toEqual([{ kind: "listed", name: "city" }]);
    expect(variableOffers(["city"], "not a name")).toEqual([]);
  });
});

test("a chosen variable takes the place of its open braces, and of those that close them", () => {
  const open = { from: 3, query: "fi" };
  expect(replacedRange("Hi {{fi}} you", { start: 7, end: 7 }, open)).toEqual({ start: 3, end: 9 });
  expect(replacedRange("Hi {{fi you", { start: 7, end: 7 }, open)).toEqual({ start: 3, end: 7 });
  // In the middle of one that is written already, all of it goes.
  expect(replacedRange("Hi {{first_name}} you", { start: 7, end: 7 }, open)).toEqual({ start: 3, end: 17 });
  expect(replacedRange("Hi {{fi, your {{order}}", { start: 7, end: 7 }, open)).toEqual({ start: 3, end: 7 });
  expect(replacedRange("Hi {{fi\n}}", { start: 7, end: 7 }, open)).toEqual({ start: 3, end: 7 });
  expect(replacedRange("Hi NAME}}", { start: 3, end: 7 }, null)).toEqual({ start: 3, end: 7 });
});

test.each([
  ["Hi {{na|me}}", true],
  ["Hi {{|name}}", true],
  ["Hi |{{name}}", false],
  ["Hi {{name}}|", false],
  ["Hi {{na|me", false],
])("whether the caret of %j stands inside a variable", (written, expected) => {
  expect(isInVariable(written.replace("|", ""), written.indexOf("|"))).toBe(expected);
});

describe("placeholders of other systems", () => {
  test.each([
    [`Hi [First name], your $${"{order-no}"} of %day_of_week%`, ["first_name", "order_no", "day_of_week"]],
    ["[a](https://shop.example) %20ab%20 %C3%A4 50% off, 20% more [1]", []],
    ["[name] [name]", ["name"]],
    ["{{name}}", []],
  ])("in %j are %j", (text, names) => {
    expect(foreignPlaceholders(text).map(({ name }) => name)).toEqual(names);
  });

  test("are written as ours", () => {
    const text = "Hi [First name] and [First name], %city%";
    expect(withOwnPlaceholders(text, foreignPlaceholders(text))).toBe("Hi {{first_name}} and {{first_name}}, {{city}}");
  });
});

test("lines become one, and everything else stays", () => {
  expect(inOneLine(" “One”\u00a0two  \r\n\n  three\n")).toBe("“One”\u00a0two three");
});
