/** The numbers in a text that may hold several: a list with commas or semicolons, lines of a table, or plus after plus. */
export function splitPhones(text: string): string[] {
  return text
    .split(/[,;\r\n\t]+|(?<=\d\s*)(?=\+)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
