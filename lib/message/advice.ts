import type { Candidate } from "./candidate";
import { cardAdvice, carouselAdvice } from "./card-advice";
import { utf8Bytes } from "./count";
import { linkAdvice } from "./link-advice";
import { endsUnaccepted, mediaKind, plainType } from "./media-kind";
import { hint, warning } from "./problem";
import { remembered } from "./remembered";
import type { MessageDraft, Problem } from "./schema";
import { smsAdvice } from "./sms-advice";
import type { Survey } from "./survey";
import { counted } from "./text-fields";

/**
 * What phones and price lists do with a message that may be sent: warnings where the reader misses something,
 * hints where it could be better. Sources: docs/rcs-sources.md, and the tags at the rules.
 */
export function advice(draft: MessageDraft, candidate: Candidate, found: Survey[]): Problem[] {
  return [
    ...(candidate.type === "text" ? textAdvice(candidate.text) : []),
    ...found.flatMap(partAdvice),
    ...(candidate.type === "carousel" ? carouselAdvice(found.flatMap(({ cards }) => cards)) : []),
    ...(candidate.type === "card" && candidate.orientation === "horizontal"
      ? [hint("horizontal-card", "orientation", "iPhones cut the picture of a horizontal card: vertical is safer.")] // [S-16b]
      : []),
    ...lostMediaFacts(draft),
    ...linkAdvice(draft),
    ...postbackAdvice(found.flatMap(({ lists }) => lists)),
    ...(candidate.fallback
      ? smsAdvice(candidate.fallback)
      : [hint("no-fallback", "fallback", "No fallback: phones without RCS get nothing. Add a fallback SMS.")]),
  ];
}

/** What can be said of one part without a look at the others. */
const partAdvice = remembered(({ cards, media, lists }: Survey): Problem[] => [
  ...cards.flatMap(cardAdvice),
  ...media.flatMap(mediaAdvice),
  ...lists.flatMap(choiceAdvice),
]);

/** Above this a text stops being a Basic Message [S-1] [S-26]. */
const basicMessageBytes = 160;

const link = /https?:\/\/[^\s<>"]+/giu;

function textAdvice(text: string): Problem[] {
  const problems: Problem[] = [];
  const bytes = utf8Bytes(text);
  if (bytes > basicMessageBytes)
    problems.push(
      hint(
        "text-price",
        "text",
        `Text: ${counted(bytes, "byte")}. Above ${basicMessageBytes} a text costs more: as a richer message, or as several parts in the US.`,
      ),
    );
  const last = Array.from(text.matchAll(link)).at(-1);
  if (last && text.slice(last.index + last[0].length).trim() !== "")
    problems.push(hint("link-not-last", "text", "Text: put the link last, or iPhones may not make it clickable.")); // [S-16b] [S-42]
  return problems;
}

/** Recommended sizes [S-19b]; carriers often stop videos at 5 MB [S-11]. */
const heavyBytes = { image: 2 * 1024 * 1024, video: 5 * 1024 * 1024 };

function mediaAdvice({ path, media, card }: Survey["media"][number]): Problem[] {
  if (media.url === "") return [];
  const problems: Problem[] = [];
  const kind = mediaKind(media);
  if (!media.mimeType && endsUnaccepted(media))
    problems.push(
      warning(
        "type-unlikely",
        `${path}.url`,
        "Media: this address does not end like a file that phones show. Use JPEG, PNG, GIF or MP4.",
      ),
    );
  if ((kind === "image" || kind === undefined) && !media.altText)
    problems.push(
      hint("no-picture-description", `${path}.altText`, "The picture has no description for people who cannot see it."),
    );
  if (kind === "video" && !media.thumbnail)
    problems.push(
      hint(
        "video-without-thumbnail",
        `${path}.thumbnail.url`,
        "Add a thumbnail: until the video is loaded, phones show a plain icon.",
      ),
    ); // [S-2]
  const heavy = kind === "image" || kind === "video" ? heavyBytes[kind] : undefined;
  if (heavy !== undefined && media.sizeBytes !== undefined && media.sizeBytes > heavy)
    problems.push(
      hint(
        "heavy-file",
        `${path}.url`,
        `The ${kind === "image" ? "picture" : "video"} is over ${heavy / 1024 / 1024} MB: it loads slowly, and some carriers refuse it.`,
      ),
    );
  if (card && media.mimeType && plainType(media.mimeType) === "image/gif")
    problems.push(hint("gif-still", `${path}.url`, "iPhones show a GIF on a card as a still picture.")); // [S-16b] [S-17]
  return problems;
}

/** A description or thumbnail that was written for a card's picture which is not there: it would go in silence. */
function lostMediaFacts(draft: MessageDraft): Problem[] {
  const cards =
    draft.type === "card"
      ? [{ path: "card", card: draft.card }]
      : draft.type === "carousel"
        ? draft.cards.map((card, index) => ({ path: `cards.${index}`, card }))
        : [];
  return cards.flatMap(({ path, card: { media } }) =>
    media.url.trim() === "" && (media.altText.trim() || media.thumbnail.url.trim())
      ? [
          hint(
            "media-missing",
            `${path}.media.url`,
            "Add the picture: its description and thumbnail are not sent without it.",
          ),
        ]
      : [],
  );
}

function choiceAdvice({ path, choices, card }: Survey["lists"][number]): Problem[] {
  const problems: Problem[] = [];
  choices.forEach((choice, index) => {
    if (choice.type === "openUrl" && /^http:/i.test(choice.url))
      problems.push(hint("plain-http", `${path}.${index}.url`, "Link: use https://. Some providers refuse http://.")); // [S-13]
    if (choice.type === "requestLocation")
      problems.push(hint("iphone-location", `${path}.${index}.type`, "iPhones may not offer to share the location.")); // [S-18]
  });
  const actions = choices.filter(({ type }) => type !== "reply").length;
  // [S-16d] [S-17] [S-18]; below a message they fold from the third on.
  if (actions > (card ? 1 : 2))
    problems.push(
      warning(
        "iphone-options",
        path,
        `iPhones fold the ${actions} ${card ? "button" : "chip"}s that do more than reply into one, called Options.`,
      ),
    );
  return problems;
}

/** A tap is told apart by its postback alone. */
function postbackAdvice(lists: Survey["lists"]): Problem[] {
  const problems: Problem[] = [];
  const postbacks = new Set<string>();
  for (const { path, choices, card } of lists) {
    choices.forEach(({ postbackData }, index) => {
      if (postbackData.trim() !== "" && postbacks.has(postbackData))
        problems.push(
          hint(
            "same-postback",
            `${path}.${index}.postbackData`,
            `Another button or chip has the same postback: change it, so that your system can tell the ${card ? "button" : "chip"}s apart.`,
          ),
        );
      postbacks.add(postbackData);
    });
  }
  return problems;
}
