import { describe, expect, it } from "vitest";
import { smsSize } from "./sms-size";

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
