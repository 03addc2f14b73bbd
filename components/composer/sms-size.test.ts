import { describe, expect, it } from "vitest";
import { dearestSmsSize, smsSize } from "./sms-size";

describe("smsSize", () => {
  it("holds 160 GSM characters in one part and splits at 161", () => {
    expect(smsSize("a".repeat(160))).toEqual({ parts: 1, used: 160, room: 160, culprits: [] });
    expect(smsSize("a".repeat(161))).toEqual({ parts: 2, used: 161, room: 306, culprits: [] });
  });
  it("counts the euro sign twice", () => {
    expect(smsSize("€".repeat(80))).toMatchObject({ parts: 1, used: 160 });
  });
  it("names the character that forces the short parts", () => {
    expect(smsSize(`${"a".repeat(70)}–`)).toEqual({ parts: 2, used: 71, room: 134, culprits: ["–"] });
  });
});

describe("dearestSmsSize", () => {
  const before = "a".repeat(70);
  it("takes the text of the most parts, which need not be the longest", () => {
    expect(dearestSmsSize([`${before}Katherine`, `${before}Катя`, `${before}Ben`])).toMatchObject({
      parts: 2,
      used: 74,
      culprits: ["К", "а", "т", "я"],
    });
  });
  it("takes the one with the least room left of as many parts", () => {
    expect(dearestSmsSize(["Katherine", "Катя"])).toMatchObject({ parts: 1, used: 4, room: 70 });
  });
});
