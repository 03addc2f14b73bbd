import { expect, it } from "vitest";
import { createPressKeys } from "./press-key";

const pressed = { version: 3, personKey: "mira", options: { ttlSeconds: 300 } };

it("keeps its key while its answer is not known and nothing was changed", () => {
  const keys = createPressKeys();
  const key = keys.keyFor(pressed);
  keys.answerLost();
  expect(keys.keyFor({ ...pressed, options: { ttlSeconds: 300 } })).toBe(key);
  expect(keys.sent()).toBe(false);
  expect(keys.keyFor(pressed)).not.toBe(key);
});

it.each([
  { what: "message", change: { version: 4 } },
  { what: "person", change: { personKey: "ben" } },
  { what: "options", change: { options: undefined } },
])("is another press with another $what, and what went out before is told", ({ change }) => {
  const keys = createPressKeys();
  const lost = keys.keyFor(pressed);
  keys.answerLost();
  const key = keys.keyFor({ ...pressed, ...change });
  expect(key).not.toBe(lost);
  keys.answerLost();
  expect(keys.keyFor({ ...pressed, ...change })).toBe(key);
  expect(keys.sent()).toBe(true);
  keys.keyFor(pressed);
  expect(keys.sent()).toBe(false);
});

it("tells nothing of a press that was answered with a refusal", () => {
  const keys = createPressKeys();
  keys.keyFor(pressed);
  keys.keyFor({ ...pressed, version: 4 });
  expect(keys.sent()).toBe(false);
});
