import { androidFrame, mediaPlace } from "./media-frame";
import { endsUnaccepted, mediaKind, plainType } from "./media-kind";
import { hint, warning } from "./problem";
import type { CardDraft, MessageDraft, Problem } from "./schema";
import type { Survey } from "./survey";

/** Recommended sizes [S-19b]; carriers often stop videos at 5 MB [S-11]. */
const heavyBytes = { image: 2 * 1024 * 1024, video: 5 * 1024 * 1024 };

export function mediaAdvice({ path, media, card }: Survey["media"][number]): Problem[] {
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

/** What only the draft knows of the pictures on its cards: their size in pixels, and what belongs to one that is not there. */
export function pictureAdvice(draft: MessageDraft): Problem[] {
  switch (draft.type) {
    case "card":
      return [
        ...lostMediaFacts(draft.card, "card"),
        // A horizontal card takes its picture as high as its text.
        ...(draft.orientation === "vertical" ? cropAdvice(draft, draft.card, "card") : []),
      ];
    case "carousel":
      return draft.cards.flatMap((card, index) => [
        ...lostMediaFacts(card, `cards.${index}`),
        ...cropAdvice(draft, card, `cards.${index}`),
      ]);
    default:
      return [];
  }
}

/** A description or thumbnail that was written for a card's picture which is not there: it would go in silence. */
function lostMediaFacts({ media }: CardDraft, path: string): Problem[] {
  if (media.url.trim() !== "" || !(media.altText.trim() || media.thumbnail.url.trim())) return [];
  const message = "Add the picture: its description and thumbnail are not sent without it.";
  return [hint("media-missing", `${path}.media.url`, message)];
}

/** Below this share of a picture, what matters on it is likely to be gone. */
const leastShown = 0.6;

/** Android zooms a picture to fill its box and cuts the rest at both ends [S-2]. */
function cropAdvice(draft: MessageDraft, { media }: CardDraft, path: string): Problem[] {
  if (media.url.trim() === "" || !media.pixelWidth || !media.pixelHeight) return [];
  const picture = media.pixelWidth / media.pixelHeight;
  const frame = androidFrame(mediaPlace(draft, path), { width: draft.width, height: media.height });
  if (!frame) return [];
  const box = frame.width / frame.height;
  const shown = Math.min(picture / box, box / picture);
  if (shown >= leastShown) return [];
  const message = `Android shows only the middle ${Math.round(shown * 100)} % of this picture’s ${picture > box ? "width" : "height"}. Crop it, or choose another height.`;
  return [hint("picture-cropped", `${path}.media.url`, message)];
}
