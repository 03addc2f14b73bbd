import { type CountryCode, parsePhoneNumberWithError, validatePhoneNumberLength } from "libphonenumber-js";

export type ReadPhone = { ok: true; e164: string; international: string } | { ok: false; message: string };

const sentences = {
  NOT_A_NUMBER: "This is not a phone number. Write it with its country code, such as +44 7700 900123.",
  INVALID_COUNTRY: "Begin with the country code, such as +44 7700 900123.",
  TOO_SHORT: "This phone number is too short.",
  TOO_LONG: "This phone number is too long.",
  INVALID_LENGTH: "This phone number has the wrong length for its country.",
} satisfies Record<string, string>;

/** Reads a phone number in any reasonable writing; `defaultCountry` is for numbers without a country code. */
export function readPhone(text: string, defaultCountry?: CountryCode): ReadPhone {
  const typed = text.trim();
  if (typed === "") return { ok: false, message: "Write a phone number." };
  const bare = typed.replace(/^tel:/i, "");
  const written = bare.startsWith("00") && !defaultCountry ? `+${bare.slice(2)}` : bare;
  try {
    const number = parsePhoneNumberWithError(written, { defaultCountry, extract: false });
    if (number.ext) return { ok: false, message: "Leave out the extension: RCS reaches mobile phones only." };
    const wrong = validatePhoneNumberLength(number.number);
    if (wrong) return { ok: false, message: sentences[wrong] };
    return { ok: true, e164: number.number, international: number.formatInternational() };
  } catch (error) {
    const reason = error instanceof Error && error.message in sentences ? error.message : "NOT_A_NUMBER";
    return { ok: false, message: sentences[reason as keyof typeof sentences] };
  }
}

/** Enough to recognise, too little to call: "+44 ••• ••• 123". */
export function maskPhone(e164: string): string {
  const read = readPhone(e164);
  const shown = read.ok ? read.international : e164;
  const digits = shown.replace(/\D/g, "").length;
  const code = read.ok ? (shown.split(" ")[0]?.length ?? 1) - 1 : 0;
  let seen = 0;
  return shown.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= code || seen > digits - 3 ? digit : "•";
  });
}
