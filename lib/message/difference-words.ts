/** "Card 2 button 1 link": where a path leads, for people. */
export function placeInWords(path: string): string {
  const steps = path.split(".");
  const parts: string[] = [];
  const isInCard = steps[0] === "card" || steps[0] === "cards";
  for (const [index, step] of steps.entries()) {
    const hasNumber = steps[index + 1] !== undefined && steps[0] !== "fallback";
    if (Number.isInteger(Number(step))) parts.push(String(Number(step) + 1));
    else if (step === "cards") parts.push(hasNumber ? "card" : "cards");
    else if (step === "choices") parts.push(`${isInCard ? "button" : "chip"}${hasNumber ? "" : "s"}`);
    else if (step === "people") parts.push(hasNumber ? "sample person" : "sample people");
    else if (step === "variables") parts.push(hasNumber ? "variable" : "variables");
    else parts.push(labelOf(step, steps, index));
  }
  const place = parts.filter(Boolean).join(" ");
  return place.charAt(0).toUpperCase() + place.slice(1);
}

function labelOf(step: string, steps: readonly string[], index: number): string {
  const parent = steps[index - 1];
  if (step === "media") return index === steps.length - 1 ? "picture" : "";
  if (step === "url" && parent === "media") return "picture";
  if (step === "url" && parent === "thumbnail") return "";
  if (step === "type") return index === 0 ? "message type" : "kind";
  if (step === "description" && steps.includes("choices")) return "event description";
  if (step === "enabled") return "";
  return labels[step] ?? step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const labels: Record<string, string> = {
  sms: "SMS",
  mms: "MMS",
  altText: "picture description",
  height: "picture height",
  filename: "file name",
  orientation: "card layout",
  imageAlignment: "picture side",
  width: "card width",
  postbackData: "postback",
  url: "link",
  application: "opened in",
  webviewViewMode: "page height",
  phoneNumber: "phone number",
  label: "place name",
  startTime: "start",
  endTime: "end",
  mediaUrl: "picture",
};

/** What stands where nothing was written. */
export const nothing = "nothing";

/** What the parts of a draft call differently from people. */
const words: Record<string, string> = {
  openUrl: "link",
  dialPhone: "call",
  showLocation: "map",
  requestLocation: "ask place",
  createCalendarEvent: "event",
  webview: "the messages app",
  browser: "the browser",
};

/** Two values at a path as people would say them. */
export function inWords(before: unknown, after: unknown, path: string): { before: string; after: string } {
  if (typeof before === "string" && typeof after === "string") {
    const isTyped = !/(^|\.)(type|application|webviewViewMode|height|orientation|imageAlignment|width)$/.test(path);
    if (!isTyped) return { before: words[before] ?? before, after: words[after] ?? after };
    return excerpts(before, after);
  }
  if (Array.isArray(before) && Array.isArray(after)) return excerpts(before.join(", "), after.join(", "));
  return { before: plain(before), after: plain(after) };
}

const plain = (value: unknown) =>
  typeof value === "boolean" ? (value ? "on" : "off") : typeof value === "number" ? String(value) : "";

const mostLetters = 60;
const lettersBefore = 12;

/** Of long texts the part around the first letter that differs. */
function excerpts(before: string, after: string): { before: string; after: string } {
  const [earlier, later] = [Array.from(before), Array.from(after)];
  const same = earlier.findIndex((letter, index) => letter !== later[index]);
  const first = same === -1 ? earlier.length : same;
  const isShort = Math.max(earlier.length, later.length) <= mostLetters;
  const start = isShort ? 0 : Math.max(0, first - lettersBefore);
  const cut = (letters: string[]) => {
    if (letters.length === 0) return nothing;
    const part = letters.slice(start, start + mostLetters).join("");
    return `“${start > 0 ? "…" : ""}${part}${start + mostLetters < letters.length ? "…" : ""}”`;
  };
  return { before: cut(earlier), after: cut(later) };
}
