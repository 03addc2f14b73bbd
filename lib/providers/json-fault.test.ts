import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "./json-fault";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const placeOf = (text: string) => {
  const fault = findJsonFault(text);
  return fault && { line: fault.line, column: fault.column };
};

describe("a text that is not JSON", () => {
  it.each([
    ['{"to": 1,}', 1, 9, "nothing follows this comma. Remove it."],
    ['{\n  "cards": [1, 2,\n  ]\n}', 2, 17, "nothing follows this comma. Remove it."],
    ['{“to”: "1"}', 1, 2, '“ stands here instead of a straight quote (").'],
    ['{"to”: "1"}', 1, 9, "a colon is missing before 1. The ” in this line may be the cause"],
    ["{'to': 1}", 1, 2, `' stands here instead of a double quote (").`],
    ["{to: 1}", 1, 2, "to stands here without quotes."],
    ['{"a": True}', 1, 7, "True stands here. JSON knows only true, false and null"],
    ['{"a": 1 "b": 2}', 1, 9, 'a comma is missing before "b".'],
    ['{"a" 1}', 1, 6, "a colon is missing before 1."],
    ['{"a": }', 1, 7, "} stands here, where a value is expected."],
    ['{"a": 1, 2}', 1, 10, "2 stands here, where a name in double quotes is expected."],
    ['{"a": [1, 2}', 1, 12, "} stands here, but a list that ends with ] is open."],
    ['{"a": 1]', 1, 8, "] stands here, but an object that ends with } is open."],
    ['{"a": 1}\n{"b": 2}', 2, 1, "{ stands here, after the end of the JSON."],
    ['{"a": 1} // note', 1, 10, "a comment stands here."],
    ['{"a": 1.}', 1, 7, "1. stands here, which is no complete number."],
    ['{\r\n"a": "one\r\ntwo"}', 2, 10, "is not closed with a double quote"],
    ['{"a": "x\ty"}', 1, 9, "a tab stands inside a text. It is written \\t there."],
    ['{"a": "C:\\data"}', 1, 10, "\\d stands here, which means nothing in JSON."],
    ['{"a": "\\u12g4"}', 1, 8, "\\u stands here"],
    ["<html></html>", 1, 1, "stands here and does not belong there."],
    ['{"😀": 1 x}', 1, 9, "x stands here without quotes."],
  ])("%s", (text, line, column, sentence) => {
    const fault = findJsonFault(text);
    expect(fault).toMatchObject({ line, column });
    expect(fault?.message).toContain(`Line ${line}, column ${column}: `);
    expect(fault?.message).toContain(sentence);
  });

  it("and was cut off anywhere says so at its end", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(undefined, 2),
        fc.nat(),
        (value, indent, pick) => {
          const whole = JSON.stringify(value, null, indent);
          const cut = whole.slice(0, 1 + (pick % (whole.length - 1))).trimEnd();
          const lines = cut.split("\n");
          const fault = findJsonFault(cut);
          expect(fault?.message).toMatch(/the JSON ends here, but it is not complete/);
          expect(fault).toMatchObject({ line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 });
        },
      ),
    );
  });

  it("because of one sign between two values shows that sign", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.constantFrom("@", "'", "“", "#"),
        fc.nat(),
        (list, sign, pick) => {
          const lines = JSON.stringify(list, null, 2).split("\n");
          const line = 1 + (pick % list.length);
          lines[line] = `  ${sign}${lines[line]?.trimStart()}`;
          expect(placeOf(lines.join("\n"))).toEqual({ line: line + 1, column: 3 });
        },
      ),
    );
  });

  it("is every text that JSON.parse refuses, and no other", () => {
    const pieces = fc.array(fc.constantFrom(..."{}[],:\"'\\/ \n\t10.-eu", "true", "nul", "“", '"a"', '"a":1', "//"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          pieces.map((parts) => parts.join("")),
        ),
        (text) => {
          expect(findJsonFault(text) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("may have any number of brackets after its first fault", () => {
    expect(placeOf(`"open\n${"[".repeat(200_000)}`)).toEqual({ line: 1, column: 6 });
  });
});
