import { expect, test } from "vitest";
import { ableProfile, strictProfile } from "./example-profile";
import { fallbackCarriers } from "./fallback-carriers";

const never = { ...ableProfile, name: "Never", fallback: { sms: [], mms: [] } };

test("says who sends a fallback, within what, and who does not", () => {
  expect(fallbackCarriers("sms", "text", [ableProfile, strictProfile, ableProfile, never])).toEqual([
    "Able, Strict (up to 160 characters) send it.",
    "Never sends no SMS.",
  ]);
  expect(fallbackCarriers("sms", "card", [ableProfile, strictProfile])).toEqual([
    "Able sends it.",
    "Strict sends one only with a text.",
  ]);
  expect(fallbackCarriers("mms", "text", [strictProfile])).toEqual(["Strict sends one only with a card."]);
  expect(fallbackCarriers("mms", "text", [])).toEqual([]);
});
