import fc from "fast-check";
import { codePoints } from "./count";

/** Texts, addresses and numbers for the generators; imported by tests only. */

export const writtenTexts = [
  "Ridge 2 tent, now €262",
  "Hello",
  "Zoë’s „Straße“ – 25 % off…",
  "مرحبا بكم في متجرنا",
  'שלום "עולם"',
  "👩🏽‍🚀👨‍👩‍👧‍👦🇩🇪 ready",
  "今日はとても良い天気です",
  "line one\nline two",
  "<b>&amp; \\ \" ' %20 {y} [z]",
  "https://tarntrail.example/?a=1&b=ü",
];

/** One to `limit` code points that are not blank, hold no control character, no lone surrogate and no double brace. */
export const text = (limit: number) =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...writtenTexts) },
      { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: Math.min(limit, 60) }) },
      { weight: 1, arbitrary: fc.constantFrom("x", "é", "😀").map((character) => character.repeat(limit)) },
    )
    .map((written) => firstCodePoints(written.replaceAll("{{", "((").replace(invisible, "-"), limit))
    .map((written) => (written.trim() === "" ? "x" : written));

const invisible = /[^\P{Cc}\t\n\r]/gu;

const firstCodePoints = (written: string, limit: number) =>
  codePoints(written) <= limit ? written : Array.from(written).slice(0, limit).join("");

export const phoneNumber = (limit: number) =>
  fc.oneof(
    fc.constantFrom("+4915112345678", "1011", "*100#"),
    fc
      .string({ unit: fc.constantFrom(..."0123456789"), minLength: 3, maxLength: Math.min(15, limit - 1) })
      .map((digits) => `+${digits}`),
  );

/** E.164 with the plus. */
export const internationalNumber = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);

export const address = (limit: number, file = "") =>
  fc
    .webUrl({ validSchemes: ["https"], withQueryParameters: file === "" })
    .map((url) => (file === "" ? url : url.replace(/\/?$/, file)))
    .filter((url) => url.length <= limit);
