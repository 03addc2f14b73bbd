import { hint } from "./problem";
import { remembered } from "./remembered";
import type { Problem } from "./schema";
import type { FallbackCandidate } from "./survey";
import { counted } from "./text-fields";

/** The GSM 7-bit alphabet, and its characters that take two places [S-49]. */
const singles = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const doubles = new Set("^{}\\[~]|€\f");

/** A few characters outside the alphabet that make an SMS cost more parts than it would without them. */
export const smsAdvice = remembered(({ sms }: FallbackCandidate): Problem[] => {
  const text = sms?.text ?? "";
  const strays = new Set<string>();
  let places = 0;
  for (const character of text) {
    places += doubles.has(character) ? 2 : 1;
    if (!singles.has(character) && !doubles.has(character)) strays.add(character);
  }
  const parts = text.length <= 70 ? 1 : Math.ceil(text.length / 67);
  const partsWithout = places <= 160 ? 1 : Math.ceil(places / 153);
  // With more of them the text is in another script, and there is nothing to replace.
  if (strays.size === 0 || strays.size > 3 || parts <= partsWithout) return [];
  const which = [...strays].map((character) => `“${character}”`).join(" and ");
  return [
    hint(
      "sms-parts",
      "fallback.sms.text",
      `Fallback SMS: ${which} ${strays.size === 1 ? "makes" : "make"} it ${counted(parts, "part")} instead of ${partsWithout}. Use plainer characters.`,
    ),
  ];
});
