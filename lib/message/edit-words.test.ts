import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toDraft } from "./defaults";
import {
  addPerson,
  addVariable,
  removePerson,
  removeVariable,
  renameEverywhere,
  replaceMessage,
  suggestedPostback,
} from "./edit";

describe("variables", () => {
  test("are added and removed", () => {
    const draft = addVariable(addVariable(toDraft({}), "first_name", "Mira"));
    expect(draft.variables).toMatchObject([
      { name: "first_name", samples: ["Mira"] },
      { name: "", samples: [""] },
    ]);
    expect(removeVariable(draft, 0).variables).toEqual([draft.variables[1]]);
    expect(removeVariable(draft, 2)).toBe(draft);
  });

  test("one is renamed wherever it is used, buttons and addresses included", () => {
    const draft = toDraft({
      text: "Hi {{ name }}, {{other}}",
      cards: [{ choices: [{ title: "{{name}}", url: "https://a.example/{{name}}" }] }, {}],
      fallback: { sms: { text: "{{name}}" } },
      variables: [{ name: "name", sample: "{{name}}" }],
    });
    const renamed = renameEverywhere(draft, "name", "first_name");
    expect(renamed.text).toBe("Hi {{first_name}}, {{other}}");
    expect(renamed.cards[0]?.choices[0]).toMatchObject({
      title: "{{first_name}}",
      url: "https://a.example/{{first_name}}",
    });
    expect(renamed.fallback.sms.text).toBe("{{first_name}}");
    expect(renamed.variables).toBe(draft.variables);
    expect(renamed.cards[1]).toBe(draft.cards[1]);
  });
});

describe("people", () => {
  const draft = toDraft({
    variables: [{ name: "a", samples: ["1", "2"] }],
    people: [{ name: "Mira" }, { name: "Ben" }],
  });

  test("a new one has no samples yet", () => {
    const { people, variables } = addPerson(draft, "Ada");
    expect(people.map(({ name }) => name)).toEqual(["Mira", "Ben", "Ada"]);
    expect(variables[0]?.samples).toEqual(["1", "2", ""]);
  });

  test("one leaves with her samples, and the last one stays", () => {
    const left = removePerson(draft, 0);
    expect(left.people).toEqual([draft.people[1]]);
    expect(left.variables[0]?.samples).toEqual(["2"]);
    expect(removePerson(left, 0)).toBe(left);
    expect(removePerson(draft, 5)).toBe(draft);
  });
});

describe("replaceMessage", () => {
  const old = toDraft({ text: "Old", variables: [{ name: "first_name", sample: "Zoë" }, { name: "shop" }] });

  test("takes everything of the other message and keeps the variables that it uses", () => {
    const next = toDraft({ type: "carousel", cards: [{ title: "Hi {{first_name}}" }, { title: "{{unknown}}" }] });
    const { people } = old;
    expect(replaceMessage(old, next)).toEqual({ ...next, people, variables: old.variables.slice(0, 1) });
  });

  test("keeps none where none is used", () => {
    expect(replaceMessage(old, toDraft({ text: "New" })).variables).toEqual([]);
  });
});

describe("suggestedPostback", () => {
  test.each([
    ["Reserve Ridge 2", "reserve-ridge-2"],
    ["  Show me more! ", "show-me-more"],
    ["Größe & Maß wählen", "grosse-mass-wahlen"],
    ["Don’t miss it", "dont-miss-it"],
    ["Voilà l’été", "voila-lete"],
    ["Hi {{first_name}}", "hi-first_name"],
    ["مرحبا بكم", "مرحبا-بكم"],
    ["हिन्दी", "हिन्दी"],
    ["👍", "u1f44d"],
    ["???", "u3f-u3f-u3f"],
    ["", ""],
    ["  ", ""],
  ])("makes %j into %j", (title, postback) => {
    expect(suggestedPostback(title)).toBe(postback);
  });

  test("is never empty for a title that says something", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (title) => {
        expect(suggestedPostback(title) === "").toBe(title.trim() === "");
      }),
    );
  });
});
