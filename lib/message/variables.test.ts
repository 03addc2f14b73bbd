import { describe, expect, test, vi } from "vitest";
import { toDraft } from "./defaults";
import {
  fillText,
  fillVariables,
  hasStrayBraces,
  isVariableName,
  longestSamples,
  placeholdersIn,
  sampleValues,
  undeclaredVariables,
  unfilledIn,
  usedVariables,
} from "./variables";

// Property tests on large drafts; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe("fillText", () => {
  test.each([
    ["Hi {{name}}", "Hi Mira"],
    ["Hi {{ name }}, {{1}}", "Hi Mira, one"],
    ["{{name}}{{name}}", "MiraMira"],
    ["{{unknown}} {{empty}} {{}}", "{{unknown}} {{empty}} {{}}"],
    ["{name} {{name", "{name} {{name"],
    ["{{{name}}}", "{Mira}"],
  ])("makes %j into %j", (text, filled) => {
    expect(fillText(text, { name: "Mira", 1: "one", empty: "" })).toBe(filled);
  });

  test("a value is put in as it is, dollar signs and braces included", () => {
    expect(fillText("{{name}}", { name: "$& {{name}}" })).toBe("$& {{name}}");
  });

  test.each(["constructor", "__proto__", "toString"])("%s is no value that anyone gave", (name) => {
    expect(fillText(`{{${name}}}`, {})).toBe(`{{${name}}}`);
  });
});

describe("fillVariables", () => {
  test("fills every text and keeps the identity of what holds none", () => {
    const value = { a: { text: "plain" }, b: ["{{name}}", 7, null], c: undefined };
    const filled = fillVariables(value, { name: "Mira" });
    expect(filled).toEqual({ a: { text: "plain" }, b: ["Mira", 7, null], c: undefined });
    expect(filled.a).toBe(value.a);
    expect(fillVariables(value, {})).toBe(value);
  });
});

describe("sampleValues", () => {
  test("the first of two variables with one name counts", () => {
    const variables = [
      { name: "name", sample: "Mira" },
      { name: "name", sample: "Jon" },
      { name: "__proto__", sample: "safe" },
    ];
    const values = sampleValues(toDraft({ variables }));
    expect(values.name).toBe("Mira");
    expect(fillText("{{__proto__}}", values)).toBe("safe");
  });
});

describe("samples of several people", () => {
  const draft = toDraft({
    people: [{ key: "m" }, { key: "b" }],
    variables: [
      { name: "name", samples: ["Mira", "Maximilian"] },
      { name: "city", samples: ["Leeds", "Ely"] },
    ],
  });

  test("are each person's own, and the first one's where nobody is meant", () => {
    expect(sampleValues(draft, "b")).toEqual({ name: "Maximilian", city: "Ely" });
    expect(sampleValues(draft).name).toBe("Mira");
    expect(sampleValues(draft, "gone")).toBe(sampleValues(draft, "m"));
  });

  test("the longest is found for every variable, in characters as they count", () => {
    expect(longestSamples(draft)).toEqual({ name: "Maximilian", city: "Leeds" });
    const emoji = toDraft({ variables: [{ name: "a", samples: ["👍👍", "abc"] }] });
    expect(longestSamples(emoji).a).toBe("abc");
  });

  test("of one person alone are the same object, so that nothing is filled twice", () => {
    const alone = toDraft({ variables: [{ name: "name", sample: "Mira" }] });
    expect(longestSamples(alone)).toBe(sampleValues(alone));
    expect(longestSamples(toDraft({}))).toEqual({});
  });
});

describe("names", () => {
  test("unfilledIn lists the names between braces, repeats and empty ones included", () => {
    expect(unfilledIn("{{a}} {{ b }} {{a}} {{}} {c}")).toEqual(["a", "b", "a", ""]);
  });

  test.each(["first_name", "1", "größe", "user.name", "naïve-2"])("%s is a good name", (name) => {
    expect(isVariableName(name)).toBe(true);
  });

  test.each(["", "a b", "{a", "a}", "a\n", "x".repeat(41)])("%j is no good name", (name) => {
    expect(isVariableName(name)).toBe(false);
  });

  test("used variables are found in every part of a draft, those of other types included, but not in samples", () => {
    const draft = toDraft({
      type: "text",
      text: "{{a}} {{b}} {{a}}",
      cards: [{ choices: [{ url: "https://shop.example/{{c}}" }] }],
      fallback: { sms: { text: "{{d}}" } },
      variables: [{ name: "b", sample: "{{e}}" }],
    });
    expect(usedVariables(draft).toSorted()).toEqual(["a", "b", "c", "d"]);
    expect(undeclaredVariables(draft).toSorted()).toEqual(["a", "c", "d"]);
  });
});

describe("hasStrayBraces", () => {
  test.each(["{{a", "a}}", "{{a{{b}}}}", "{{a}} {{"])("sees them in %j", (text) => {
    expect(hasStrayBraces(text)).toBe(true);
  });

  test.each(["", "{{a}}", "{a} }{", "{{a}}{{b}}"])("sees none in %j", (text) => {
    expect(hasStrayBraces(text)).toBe(false);
  });
});

test("placeholdersIn says where each variable stands", () => {
  const text = "😀 {{ a }}, {{b}}{{}}";
  const found = placeholdersIn(text);
  expect(found.map(({ name }) => name)).toEqual(["a", "b", ""]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["{{ a }}", "{{b}}", "{{}}"]);
});
