import { expect, it } from "vitest";
import { toZulu } from "./zulu";

it("a time goes out in UTC, and as it stands where it is none", () => {
  expect(toZulu("2030-03-03T15:00:00+01:00")).toBe("2030-03-03T14:00:00Z");
  expect(toZulu("2030-03-03T15:00:00.500+01:00")).toBe("2030-03-03T14:00:00.500Z");
  expect(toZulu("tomorrow")).toBe("tomorrow");
});
