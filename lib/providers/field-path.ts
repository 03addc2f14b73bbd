/** The steps of a field path however a provider writes it: "cards.1.url", "cards[1].url", "/cards/1/url", "$.cards[1]". */
export function pathSteps(path: string): string[] {
  return path
    .replace(/\[\s*["']?([^\]"']*)["']?\s*\]/g, ".$1")
    .split(/[./]/)
    .map((step) => step.trim())
    .filter((step) => step !== "" && step !== "$");
}

/** Joins what is there with dots: ("cards.1", "", "url") is "cards.1.url". */
export const joinPath = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(".");
