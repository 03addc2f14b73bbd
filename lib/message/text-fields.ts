import type { LimitName } from "./limits";

/** Every limited text of a message: how sentences call it, and which limit holds. */
export const textFields = {
  text: { label: "Text", limit: "text" },
  cardTitle: { label: "Card title", limit: "cardTitle" },
  cardDescription: { label: "Card description", limit: "cardDescription" },
  mediaUrl: { label: "Media address", limit: "mediaUrl" },
  thumbnailUrl: { label: "Thumbnail address", limit: "mediaUrl" },
  filename: { label: "File name", limit: "filename" },
  altText: { label: "Picture description", limit: "altText" },
  buttonTitle: { label: "Button title", limit: "choiceTitle" },
  chipTitle: { label: "Chip title", limit: "choiceTitle" },
  postbackData: { label: "Postback", limit: "postbackData" },
  choiceUrl: { label: "Link", limit: "choiceUrl" },
  phoneNumber: { label: "Phone number", limit: "phoneNumber" },
  locationLabel: { label: "Place name", limit: "locationLabel" },
  eventTitle: { label: "Event title", limit: "eventTitle" },
  eventDescription: { label: "Event description", limit: "eventDescription" },
  smsText: { label: "Fallback SMS", limit: "smsText" },
  mmsText: { label: "Fallback MMS text", limit: "mmsText" },
  mmsSubject: { label: "Fallback MMS subject", limit: "mmsSubject" },
  mmsMediaUrl: { label: "Fallback MMS picture", limit: "mediaUrl" },
} as const satisfies Record<string, { label: string; limit: LimitName }>;

export type TextField = keyof typeof textFields;

const numbers = new Intl.NumberFormat("en");

/** "3,072" */
export const number = (count: number) => numbers.format(count);

export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** "Button title: 3 characters too long. The limit is 25." `where` names the provider whose limit it is. */
export const tooLong = (label: string, over: number, limit: number, where?: string) =>
  where
    ? `${label}: ${counted(over, "character")} too long for ${where}, which takes at most ${number(limit)}.`
    : `${label}: ${counted(over, "character")} too long. The limit is ${number(limit)}.`;
