import { toCandidate } from "./candidate";
import { codePoints, utf8Bytes } from "./count";
import type { MessageDraft } from "./schema";
import { counted } from "./text-fields";
import { everyonesSamples, fillText, fillVariables, longestSamples } from "./variables";

/** What a message is charged as: outside the US [S-21], and in the US [S-5]. What that costs, carriers set. */
export interface Billing {
  /** "basic": text alone, up to 160 UTF-8 bytes. Everything else is "single". */
  elsewhere: "basic" | "single";
  /** "rich": text, replies, calls and links to the browser, charged by segments. Everything else is "rich-media". */
  unitedStates: { kind: "rich"; segments: number } | { kind: "rich-media" };
  /** What would make it cheaper, with the path of where to do it. */
  changes: { path: string; sentence: string }[];
}

/** UTF-8 bytes of a Basic Message, and of each segment in the US; chips and postbacks do not count. */
export const segmentBytes = 160;

/** A text is measured as each person gets it; what it is for whom it is dearest counts. */
export function billing(draft: MessageDraft): Billing {
  const message = toCandidate(draft);
  if (message.type !== "text")
    return {
      elsewhere: "single",
      unitedStates: { kind: "rich-media" },
      changes: message.type === "card" && !message.card.media ? [asText] : [],
    };
  const texts = [...new Set(everyonesSamples(draft).map((values) => fillText(message.text, values)))];
  const bytes = Math.max(...texts.map(utf8Bytes));
  const segments = Math.max(1, Math.ceil(bytes / segmentBytes));
  const choices = fillVariables(message.choices, longestSamples(draft));
  const isBasic = choices.length === 0 && bytes <= segmentBytes;
  const richer = choices.flatMap((choice, index) => (isPlain(choice) ? [] : [{ index, title: choice.title.trim() }]));
  return {
    elsewhere: isBasic ? "basic" : "single",
    unitedStates: richer.length === 0 ? { kind: "rich", segments } : { kind: "rich-media" },
    changes: [
      ...(isBasic ? [] : [basicAgain(texts, bytes, choices.length)]),
      ...(richer.length > 0 ? [plainAgain(richer)] : segments > 1 ? [fewerSegments(texts, bytes, segments)] : []),
    ],
  };
}

/** What stays a Rich Message in the US; a page inside the chat does not. */
const isPlain = (choice: ReturnType<typeof toCandidate>["choices"][number]) =>
  choice.type === "reply" ||
  choice.type === "dialPhone" ||
  (choice.type === "openUrl" && choice.application === "browser");

type Change = Billing["changes"][number];

const asText: Change = {
  path: "type",
  sentence: "It has no picture: written as a text it would be charged as text.",
};

function basicAgain(texts: readonly string[], bytes: number, chips: number): Change {
  const isLong = bytes > segmentBytes;
  if (chips === 0)
    return { path: "text", sentence: `${shortened(texts, bytes, segmentBytes)} it Basic outside the US.` };
  const without = chips === 1 ? "Without the chip" : "Without the chips";
  return isLong
    ? {
        path: "text",
        sentence: `${without} and with ${counted(bytes - segmentBytes, "byte")} fewer it is Basic outside the US.`,
      }
    : { path: "choices", sentence: `${without} it is Basic outside the US.` };
}

function fewerSegments(texts: readonly string[], bytes: number, segments: number): Change {
  const less = counted(segments - 1, "segment");
  return { path: "text", sentence: `${shortened(texts, bytes, segmentBytes * (segments - 1))} it ${less} in the US.` };
}

/** Chips that make a Rich Media Message of a text. */
function plainAgain(richer: { index: number; title: string }[]): Change {
  const [first] = richer;
  const which =
    richer.length > 1 ? `these ${richer.length} chips` : first?.title ? `the chip “${first.title}”` : "the chip";
  const names = richer.length > 1 ? ` (${richer.map(({ title }) => title || "no title").join(", ")})` : "";
  return {
    path: `choices.${first?.index ?? 0}`,
    sentence: `Without ${which}${names} it is charged as text in the US.`,
  };
}

/** "5 bytes fewer make", or which characters take too many, where they alone are the reason. */
function shortened(texts: readonly string[], bytes: number, room: number): string {
  const over = texts.filter((text) => utf8Bytes(text) > room);
  const wide = [...new Set(over.join(""))].filter((character) => utf8Bytes(character) > 1);
  if (over.every((text) => codePoints(text) <= room) && wide.length <= 3) {
    const which = wide.map((character) => `“${character}”`).join(" and ");
    return `Plain letters instead of ${which} make`;
  }
  return `${counted(bytes - room, "byte")} fewer ${bytes - room === 1 ? "makes" : "make"}`;
}
