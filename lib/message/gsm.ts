/** The GSM 7-bit alphabet, and its characters that take two places [S-49]. */
const singles = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const doubles = new Set("^{}\\[~]|€\f");

/** How many of the 160 places of an SMS a character takes; 0 for one that no SMS of 160 can hold. */
export const gsmPlaces = (character: string) => (singles.has(character) ? 1 : doubles.has(character) ? 2 : 0);
