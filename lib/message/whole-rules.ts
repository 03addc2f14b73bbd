import { utf8Bytes } from "./count";
import { totalFault } from "./file-rules";
import { baselineLimits, payloadBytes } from "./limits";
import { remembered } from "./remembered";
import type { CardMediaHeight, CarouselWidth } from "./schema";
import { counted } from "./text-fields";

/** What is wrong with a message though each of its parts is fine. `messageSchema` reports these after the parts' own. */
export interface WholeFault {
  rule: string;
  path: (string | number)[];
  message: string;
}

interface File {
  url: string;
  mimeType?: string;
  sizeBytes?: number;
  thumbnail?: File;
}

interface Card {
  title?: string;
  description?: string;
  media?: File & { height: CardMediaHeight };
  choices: readonly unknown[];
}

/** A message that is written, and one that was parsed. */
type AnyMessage =
  | { type: "text" }
  | { type: "media"; media: File }
  | { type: "card"; orientation: "vertical" | "horizontal"; card: Card }
  | { type: "carousel"; width: CarouselWidth; cards: readonly Card[] };

type CardMessage = Extract<AnyMessage, { type: "card" }>;
type CarouselMessage = Extract<AnyMessage, { type: "carousel" }>;

/** A carousel has 2 to 10 cards [S-1]. */
export function cardCountFaults({ cards }: CarouselMessage): WholeFault[] {
  const { cardsMinimum, cardsMaximum } = baselineLimits;
  const fault = (rule: string, message: string) => [{ rule, path: ["cards"], message }];
  if (cards.length < cardsMinimum)
    return fault(
      "too-few-cards",
      `Add ${cards.length === 0 ? "two cards" : "a card"}: a carousel has ${cardsMinimum} to ${cardsMaximum}.`,
    );
  const over = cards.length - cardsMaximum;
  if (over > 0)
    return fault("too-many-cards", `Remove ${counted(over, "card")}: a carousel has at most ${cardsMaximum}.`);
  return [];
}

/** Small cards take no tall picture [S-3]. */
export function tallFaults({ width, cards }: CarouselMessage): WholeFault[] {
  if (width !== "small") return [];
  return cards.flatMap((card, index) =>
    card.media?.height === "tall"
      ? [
          {
            rule: "tall-in-small",
            path: ["cards", index, "media", "height"],
            message: "Small cards cannot hold a tall picture: choose short or medium, or make the cards medium.",
          },
        ]
      : [],
  );
}

/** A horizontal card shows something beside its picture [S-3]. */
export function horizontalFaults({ orientation, card }: CardMessage): WholeFault[] {
  if (orientation !== "horizontal" || !card.media || card.title || card.description || card.choices.length > 0)
    return [];
  return [
    {
      rule: "horizontal-media-only",
      path: ["card"],
      message: "A horizontal card needs a title, a description or a button beside its picture.",
    },
  ];
}

/** The files together, and the message as JSON. */
export function sizeFaults(message: AnyMessage): WholeFault[] {
  const faults: WholeFault[] = [];
  const total = totalFault(filesOf(message));
  if (total) faults.push({ ...total, path: [] });
  const size = payloadSize(message);
  if (size > payloadBytes)
    faults.push({
      rule: "payload-size",
      path: [],
      message: `The whole message is ${Math.ceil(size / 1024)} KB. Shorten its texts: the limit is ${payloadBytes / 1024} KB.`,
    });
  return faults;
}

function filesOf(message: AnyMessage) {
  if (message.type === "media") return [message.media];
  const cards = message.type === "card" ? [message.card] : message.type === "carousel" ? message.cards : [];
  return cards.flatMap(({ media }) => media ?? []);
}

/** UTF-8 bytes of a message as JSON, counted exactly only where they could be too many: a UTF-16 unit is 3 at the most. */
function payloadSize(message: AnyMessage): number {
  const json = jsonText(message);
  return json.length * 3 > payloadBytes ? utf8Bytes(json) : json.length;
}

/** As long as the message's JSON and of the same characters; its cards stand at the end. */
function jsonText(message: AnyMessage): string {
  if (message.type !== "carousel") return JSON.stringify(message);
  return JSON.stringify({ ...message, cards: [] }) + message.cards.map(cardJson).join(",");
}

const cardJson = remembered((card: object) => JSON.stringify(card));
