import { z } from "zod";
import { mediaHeightSchema } from "./parts";

export const messageTypes = ["text", "media", "card", "carousel"] as const;
export const choiceTypes = [
  "reply",
  "openUrl",
  "dialPhone",
  "showLocation",
  "requestLocation",
  "createCalendarEvent",
] as const;

const thumbnailDraftSchema = z.object({ url: z.string(), mimeType: z.string(), sizeBytes: z.number().nullable() });

const mediaDraftSchema = z.object({
  url: z.string(),
  filename: z.string(),
  mimeType: z.string(),
  /** Bytes; null until the file was measured. */
  sizeBytes: z.number().nullable(),
  thumbnail: thumbnailDraftSchema,
  altText: z.string(),
  height: mediaHeightSchema,
  /** Pixels, and a same-origin copy for the phones; what the server found when it looked at the file. Never sent. */
  pixelWidth: z.number().nullable(),
  pixelHeight: z.number().nullable(),
  previewUrl: z.string(),
  /** What the server met at a linked address: why it could not load it, the type it is served as where its bytes show another, where it forwards to. */
  linkProblem: z.string(),
  servedAs: z.string(),
  forwardsTo: z.string(),
});

const choiceDraftSchema = z.object({
  key: z.string(),
  type: z.enum(choiceTypes),
  title: z.string(),
  postbackData: z.string(),
  url: z.string(),
  application: z.enum(["browser", "webview"]),
  webviewViewMode: z.enum(["full", "half", "tall"]),
  phoneNumber: z.string(),
  latitude: z.string(),
  longitude: z.string(),
  label: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  eventTitle: z.string(),
  description: z.string(),
});

const cardDraftSchema = z.object({
  key: z.string(),
  title: z.string(),
  description: z.string(),
  media: mediaDraftSchema,
  choices: z.array(choiceDraftSchema),
});

/** The stored and edited form: every key present (empty is ""), valid or not. `toDraft` completes anything into it. */
export const messageDraftSchema = z.object({
  type: z.enum(messageTypes),
  text: z.string(),
  media: mediaDraftSchema,
  orientation: z.enum(["vertical", "horizontal"]),
  imageAlignment: z.enum(["left", "right"]),
  card: cardDraftSchema,
  width: z.enum(["small", "medium"]),
  cards: z.array(cardDraftSchema),
  choices: z.array(choiceDraftSchema),
  fallback: z.object({
    sms: z.object({ enabled: z.boolean(), text: z.string() }),
    mms: z.object({ enabled: z.boolean(), text: z.string(), subject: z.string(), mediaUrl: z.string() }),
  }),
  /** Rules whose hints the author does not want to see on this message. Never sent. */
  dismissedHints: z.array(z.string()),
  /** Made-up readers, at least one: the message is seen, counted and tested as each of them. */
  people: z.array(z.object({ key: z.string(), name: z.string() })).min(1),
  /** A variable has one sample for each of the people, in their order. */
  variables: z.array(z.object({ key: z.string(), name: z.string(), samples: z.array(z.string()) })),
});

export type MessageDraft = z.infer<typeof messageDraftSchema>;
export type MediaDraft = z.infer<typeof mediaDraftSchema>;
export type CardDraft = z.infer<typeof cardDraftSchema>;
export type ChoiceDraft = z.infer<typeof choiceDraftSchema>;
