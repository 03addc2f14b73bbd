import { expect, it } from "vitest";
import { initials } from "./avatar";

it.each([
  ["Hanna Brandt", "HB"],
  ["hanna maria brandt", "HB"],
  ["Hanna", "H"],
  ["  ", "?"],
  ["🦊 Fox", "🦊F"],
])("the initials of %j are %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
