import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressValue } from "./address-value";

describe("a value in an address", () => {
  test.each([
    ["", "https://shop.example/a b", "https://shop.example/a b"],
    ["https://", "shop.example", "shop.example"],
    ["https://shop.example/?n=", "Mary Ann", "Mary%20Ann"],
    ["https://shop.example/?id=", "A&B#c", "A%26B%23c"],
    ["https://shop.example/?n=x&id=", "Ö", "%C3%96"],
    ["https://shop.example/?n=x-", "a+b", "a%2Bb"],
    ["https://shop.example/?n=", "Mary%20Ann", "Mary%20Ann"],
    ["https://shop.example/?n=", "100%", "100%25"],
    ["https://shop.example/?", "utm_source=rcs&utm_medium=a b", "utm_source=rcs&utm_medium=a%20b"],
    ["https://shop.example/?a=1&", "utm_source=rcs", "utm_source=rcs"],
    ["https://shop.example/", "tents/ridge 2?from=rcs", "tents/ridge%202?from=rcs"],
    ["https://shop.example/#", "ä", "%C3%A4"],
    ["https://shop.example/?q=\ud800", "\ud800", "%EF%BF%BD"],
  ])("behind %j, %j is %j", (before, value, expected) => {
    expect(addressValue(before, value)).toBe(expected);
  });

  test("is read back as it was given, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        fc.pre(!/%[0-9a-f]{2}/i.test(value));
        const address = new URL(`https://shop.example/?n=${addressValue("https://shop.example/?n=", value)}&m=1`);
        expect(address.searchParams.get("n")).toBe(value.toWellFormed());
        expect(address.searchParams.get("m")).toBe("1");
      }),
    );
  });
});
