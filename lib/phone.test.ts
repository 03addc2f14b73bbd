import { describe, expect, it } from "vitest";
import { maskPhone, readPhone } from "./phone";

describe("readPhone", () => {
  it.each([
    ["+1 202-555-0100", "+12025550100", "+1 202 555 0100"],
    ["+1 (202) 555 0100", "+12025550100", "+1 202 555 0100"],
    ["  +44 7700 900123 ", "+447700900123", "+44 7700 900123"],
    ["00447700900123", "+447700900123", "+44 7700 900123"],
    ["+44 (0)7700 900 123", "+447700900123", "+44 7700 900123"],
    ["tel:+442079460000", "+442079460000", "+44 20 7946 0000"],
    ["+３７２ 5123 4567", "+37251234567", "+372 5123 4567"],
  ])("reads %s", (typed, e164, international) => {
    expect(readPhone(typed)).toEqual({ ok: true, e164, international });
  });

  it("takes a national number where the country is known", () => {
    expect(readPhone("(202) 555-0100", "US")).toMatchObject({ ok: true, e164: "+12025550100" });
  });

  it.each([
    ["", "Write a phone number."],
    ["   ", "Write a phone number."],
    ["anna", "This is not a phone number."],
    ["202 555 0100", "Begin with the country code"],
    ["+999 123 456 789", "Begin with the country code"],
    ["+44 1", "This phone number"],
    ["+1 202 555", "This phone number is too short."],
    ["+1 202 555 01001", "This phone number is too long."],
    ["+44 7700 900123 ext. 5", "Leave out the extension"],
    ["call +44 7700 900123 now", "This is not a phone number."],
    ["\0", "This is not a phone number."],
  ])("says what is wrong with %j", (typed, sentence) => {
    const read = readPhone(typed);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.message).toContain(sentence);
  });
});

describe("maskPhone", () => {
  it("keeps the country code and the last three digits", () => {
    expect(maskPhone("+12025550100")).toBe("+1 ••• ••• •100");
    expect(maskPhone("+447700900123")).toBe("+44 •••• •••123");
    expect(maskPhone("+37251234567")).toBe("+372 •••• •567");
  });

  it("masks what is no phone number, too", () => {
    expect(maskPhone("+999123456789")).toBe("+•••••••••789");
  });
});
