import { expect, test } from "vitest";
import { toDraft } from "./defaults";
import { personNames } from "./people";

test("a person without a name is called after her sample of a name, else by her number", () => {
  const people = [{ name: "" }, { name: " Ben " }, {}];
  const variables = [
    { name: "code", samples: ["A1", "B2", "C3"] },
    { name: "first_name", samples: ["Mira", "Benedict", " "] },
  ];
  expect(personNames(toDraft({ people, variables }))).toEqual(["Mira", "Ben", "Person 3"]);
});
