import { z } from "zod";
import { codePoints, utf8Bytes } from "./count";
import { baselineLimits, latitudeRange, longitudeRange, payloadBytes } from "./limits";
import { fillVariables, sampleValues, unfilledIn, type VariableValues } from "./variables";

/** An empty required text, a text that is too long, a placeholder that nobody filled, an invisible control character. */
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const tooLong = (label: string, over: number, limit: number) =>
  `${label}: ${over.toLocaleString("en")} ${over === 1 ? "character" : "characters"} too long. The limit is ${limit.toLocaleString("en")}.`;

interface TextOptions {
  limit: number;
  /** What to do when it is empty; absent: empty is impossible here because optional texts are left out. */
  whenEmpty?: string;
  /** A further rule: returns the sentence that says what is wrong. */
  form?: (value: string) => string | undefined;
  formRule?: string;
}

function text(label: string, { limit, whenEmpty, form, formRule }: TextOptions) {
  return z.string({ error: `${label}: text is expected here.` }).superRefine((value, context) => {
    const report = (rule: string, message: string) => context.addIssue({ code: "custom", message, params: { rule } });
    if (value.trim() === "") return report("required", whenEmpty ?? `${label}: write something here, or leave it out.`);
    const over = codePoints(value) - limit;
    if (over > 0) report("too-long", tooLong(label, over, limit));
    const [unfilled] = unfilledIn(value);
    if (unfilled !== undefined) report("unfilled-variable", unfilledSentence(label, unfilled));
    else if (controlCharacters.test(value))
      report("control-character", `${label}: remove the invisible control character.`);
    else {
      const wrong = form?.(value);
      if (wrong) report(formRule ?? "form", `${label}: ${wrong}`);
    }
  });
}

const unfilledSentence = (label: string, name: string) =>
  name === ""
    ? `${label}: name the variable between the double braces.`
    : `${label}: give the variable {{${name}}} a sample value.`;

const webAddress = (value: string) => {
  if (/\s/.test(value)) return "remove the space from the address.";
  if (!/^https?:\/\//i.test(value)) return "start the address with https://.";
  return URL.canParse(value) && new URL(value).hostname ? undefined : "this is not a complete address.";
};

const ownMedia = /^\/media\/[\w.-]+$/;
const mediaAddress = (value: string) => (ownMedia.test(value) ? undefined : webAddress(value));

const dialString = (value: string) =>
  /^[0-9+*#]+$/.test(value) ? undefined : "use only digits, +, * and #, without spaces.";

const dateTimeWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const dateTime = (value: string) =>
  dateTimeWithOffset.test(value) && !Number.isNaN(Date.parse(value)) ? undefined : "choose a date and a time.";

const coordinate = (label: string, { minimum, maximum }: { minimum: number; maximum: number }) =>
  z.custom<number>((value) => typeof value === "number" && value >= minimum && value <= maximum, {
    error: `${label}: write a number from ${minimum} to ${maximum}, such as 53.7996.`,
    params: { rule: "coordinate" },
  });

const bytes = z
  .int({ error: "The size is a whole number of bytes." })
  .nonnegative({ error: "The size cannot be negative." });

const thumbnailSchema = z.object({
  url: text("Thumbnail address", { limit: baselineLimits.mediaUrl, form: mediaAddress, formRule: "url-form" }),
  mimeType: z.string().optional(),
  sizeBytes: bytes.optional(),
});

const mediaSchema = z.object({
  url: text("Media address", {
    limit: baselineLimits.mediaUrl,
    whenEmpty: "Add a picture or a video: upload one, or paste its address.",
    form: mediaAddress,
    formRule: "url-form",
  }),
  filename: text("File name", { limit: baselineLimits.filename }).optional(),
  mimeType: z.string().optional(),
  sizeBytes: bytes.optional(),
  thumbnail: thumbnailSchema.optional(),
  altText: text("Picture description", { limit: baselineLimits.altText }).optional(),
});

const mediaHeightSchema = z.enum(["short", "medium", "tall"]);
const cardMediaSchema = mediaSchema.extend({ height: mediaHeightSchema });

const choiceBase = {
  title: text("Button title", { limit: baselineLimits.choiceTitle, whenEmpty: "Give the button a title." }),
  postbackData: text("Postback", {
    limit: baselineLimits.postbackData,
    whenEmpty: "Write the postback: the data that your system gets when the button is tapped.",
  }),
};

const calendarChoiceSchema = z
  .object({
    ...choiceBase,
    type: z.literal("createCalendarEvent"),
    startTime: text("Start", {
      limit: 64,
      whenEmpty: "Choose when the event starts.",
      form: dateTime,
      formRule: "date-time",
    }),
    endTime: text("End", {
      limit: 64,
      whenEmpty: "Choose when the event ends.",
      form: dateTime,
      formRule: "date-time",
    }),
    eventTitle: text("Event title", { limit: baselineLimits.eventTitle, whenEmpty: "Give the event a title." }),
    description: text("Event description", { limit: baselineLimits.eventDescription }).optional(),
  })
  .superRefine(({ startTime, endTime }, context) => {
    if (Date.parse(endTime) <= Date.parse(startTime))
      context.addIssue({
        code: "custom",
        path: ["endTime"],
        message: "End: choose a time after the start.",
        params: { rule: "calendar-order" },
      });
  });

const choiceSchema = z.discriminatedUnion("type", [
  z.object({ ...choiceBase, type: z.literal("reply") }),
  z.object({
    ...choiceBase,
    type: z.literal("openUrl"),
    url: text("Link", {
      limit: baselineLimits.choiceUrl,
      whenEmpty: "Write the address to open.",
      form: webAddress,
      formRule: "url-form",
    }),
    application: z.enum(["browser", "webview"]),
    webviewViewMode: z.enum(["full", "half", "tall"]),
  }),
  z.object({
    ...choiceBase,
    type: z.literal("dialPhone"),
    phoneNumber: text("Phone number", {
      limit: baselineLimits.phoneNumber,
      whenEmpty: "Write the number to call.",
      form: dialString,
      formRule: "dial-characters",
    }),
  }),
  z.object({
    ...choiceBase,
    type: z.literal("showLocation"),
    latitude: coordinate("Latitude", latitudeRange),
    longitude: coordinate("Longitude", longitudeRange),
    label: text("Place name", { limit: baselineLimits.locationLabel }).optional(),
  }),
  z.object({ ...choiceBase, type: z.literal("requestLocation") }),
  calendarChoiceSchema,
]);

/** "More than n" on the list itself, so that the problem stands at the list and not at one of its items. */
const choiceList = (limit: number, where: string) =>
  z.array(choiceSchema).superRefine((choices, context) => {
    const over = choices.length - limit;
    if (over > 0)
      context.addIssue({
        code: "custom",
        message: `Remove ${over} ${over === 1 ? "choice" : "choices"}: ${where} takes at most ${limit}.`,
        params: { rule: "too-many-choices" },
      });
  });

const chips = choiceList(baselineLimits.choicesPerMessage, "a message");

const cardSchema = z
  .object({
    title: text("Card title", { limit: baselineLimits.cardTitle }).optional(),
    description: text("Card description", { limit: baselineLimits.cardDescription }).optional(),
    media: cardMediaSchema.optional(),
    choices: choiceList(baselineLimits.choicesPerCard, "a card"),
  })
  .superRefine((card, context) => {
    if (!card.title && !card.description && !card.media)
      context.addIssue({
        code: "custom",
        message: "This card is empty: add a title, a description or a picture.",
        params: { rule: "empty-card" },
      });
  });

const fallbackSchema = z.object({
  sms: z
    .object({
      text: text("Fallback SMS", { limit: baselineLimits.smsText, whenEmpty: "Write the SMS, or switch it off." }),
    })
    .optional(),
  mms: z
    .object({
      text: text("Fallback MMS text", {
        limit: baselineLimits.mmsText,
        whenEmpty: "Write the MMS text, or switch the MMS off.",
      }),
      subject: text("Fallback MMS subject", { limit: baselineLimits.mmsSubject, whenEmpty: "Give the MMS a subject." }),
      mediaUrl: text("Fallback MMS picture", {
        limit: baselineLimits.mediaUrl,
        whenEmpty: "Add the picture of the MMS.",
        form: mediaAddress,
        formRule: "url-form",
      }),
    })
    .optional(),
});

const shared = { choices: chips, fallback: fallbackSchema.optional() };

const textMessageSchema = z.object({
  type: z.literal("text"),
  text: text("Text", { limit: baselineLimits.text, whenEmpty: "Write the text of the message." }),
  ...shared,
});
const mediaMessageSchema = z.object({ type: z.literal("media"), media: mediaSchema, ...shared });
const cardMessageSchema = z
  .object({
    type: z.literal("card"),
    orientation: z.enum(["vertical", "horizontal"]),
    imageAlignment: z.enum(["left", "right"]),
    card: cardSchema,
    ...shared,
  })
  .superRefine(({ orientation, card }, context) => {
    if (orientation === "horizontal" && card.media && !card.title && !card.description && card.choices.length === 0)
      context.addIssue({
        code: "custom",
        path: ["card"],
        message: "A horizontal card needs a title, a description or a button beside its picture.",
        params: { rule: "horizontal-media-only" },
      });
  });
const carouselMessageSchema = z
  .object({
    type: z.literal("carousel"),
    width: z.enum(["small", "medium"]),
    cards: z.array(cardSchema).superRefine((cards, context) => {
      const { cardsMinimum, cardsMaximum } = baselineLimits;
      if (cards.length < cardsMinimum)
        context.addIssue({
          code: "custom",
          message: `Add ${cards.length === 0 ? "two cards" : "a card"}: a carousel has ${cardsMinimum} to ${cardsMaximum}.`,
          params: { rule: "too-few-cards" },
        });
      const over = cards.length - cardsMaximum;
      if (over > 0)
        context.addIssue({
          code: "custom",
          message: `Remove ${over} ${over === 1 ? "card" : "cards"}: a carousel has at most ${cardsMaximum}.`,
          params: { rule: "too-many-cards" },
        });
    }),
    ...shared,
  })
  .superRefine(({ width, cards }, context) => {
    if (width !== "small") return;
    cards.forEach((card, index) => {
      if (card.media?.height === "tall")
        context.addIssue({
          code: "custom",
          path: ["cards", index, "media", "height"],
          message: "Small cards cannot hold a tall picture: choose short or medium, or make the cards medium.",
          params: { rule: "tall-in-small" },
        });
    });
  });

/** The law: the shape of a message that can be sent, and the hard baseline limits, with the sentences users read. */
export const messageSchema = z
  .discriminatedUnion("type", [textMessageSchema, mediaMessageSchema, cardMessageSchema, carouselMessageSchema])
  .superRefine((message, context) => {
    const size = utf8Bytes(JSON.stringify(message));
    if (size > payloadBytes)
      context.addIssue({
        code: "custom",
        message: `The whole message is ${Math.ceil(size / 1024)} KB. Shorten its texts: the limit is ${payloadBytes / 1024} KB.`,
        params: { rule: "payload-size" },
      });
  });

export type Message = z.infer<typeof messageSchema>;
export type MessageType = Message["type"];
export type Media = z.infer<typeof mediaSchema>;
export type CardMediaHeight = z.infer<typeof mediaHeightSchema>;
export type CarouselWidth = Extract<Message, { type: "carousel" }>["width"];
export type Card = z.infer<typeof cardSchema>;
export type Choice = z.infer<typeof choiceSchema>;
export type ChoiceType = Choice["type"];
export type Fallback = z.infer<typeof fallbackSchema>;

export const messageTypes = ["text", "media", "card", "carousel"] as const satisfies readonly MessageType[];
export const choiceTypes = [
  "reply",
  "openUrl",
  "dialPhone",
  "showLocation",
  "requestLocation",
  "createCalendarEvent",
] as const satisfies readonly ChoiceType[];

/** Everything `check` finds. `path` is dotted and zero-based, the same in draft and message: "cards.1.choices.0.url"; "" is the whole message. */
export interface Problem {
  rule: string;
  severity: "error" | "warning" | "hint";
  path: string;
  message: string;
  /** The profile's `id`, where only that provider minds. */
  provider?: string;
}

// ── Drafts: the flat, complete superset ──────────────────────────────────────────────────────────

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
  variables: z.array(z.object({ key: z.string(), name: z.string(), sample: z.string() })),
});

export type MessageDraft = z.infer<typeof messageDraftSchema>;
export type MediaDraft = z.infer<typeof mediaDraftSchema>;
export type CardDraft = z.infer<typeof cardDraftSchema>;
export type ChoiceDraft = z.infer<typeof choiceDraftSchema>;

/** A text that the message may leave out: "" and white space become absent. */
const optional = (value: string) => (value.trim() === "" ? undefined : value);

function toMedia(media: MediaDraft) {
  return {
    url: media.url.trim(),
    filename: optional(media.filename),
    mimeType: optional(media.mimeType),
    sizeBytes: media.sizeBytes ?? undefined,
    thumbnail: media.thumbnail.url.trim()
      ? {
          url: media.thumbnail.url.trim(),
          mimeType: optional(media.thumbnail.mimeType),
          sizeBytes: media.thumbnail.sizeBytes ?? undefined,
        }
      : undefined,
    altText: optional(media.altText),
  };
}

function toChoice(choice: ChoiceDraft) {
  const { title, postbackData, type } = choice;
  switch (type) {
    case "reply":
    case "requestLocation":
      return { type, title, postbackData };
    case "openUrl":
      return {
        type,
        title,
        postbackData,
        url: choice.url.trim(),
        application: choice.application,
        webviewViewMode: choice.webviewViewMode,
      };
    case "dialPhone":
      return { type, title, postbackData, phoneNumber: choice.phoneNumber.trim() };
    case "showLocation":
      return {
        type,
        title,
        postbackData,
        latitude: toDegrees(choice.latitude),
        longitude: toDegrees(choice.longitude),
        label: optional(choice.label),
      };
    case "createCalendarEvent":
      return {
        type,
        title,
        postbackData,
        startTime: choice.startTime,
        endTime: choice.endTime,
        eventTitle: choice.eventTitle,
        description: optional(choice.description),
      };
  }
}

/** A number as people and JSON write it; anything else stays as typed, for the rule to name. */
const toDegrees = (typed: string) =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed.trim()) ? Number(typed) : typed;

function toCard(card: CardDraft) {
  return {
    title: optional(card.title),
    description: optional(card.description),
    media: card.media.url.trim() ? { ...toMedia(card.media), height: card.media.height } : undefined,
    choices: card.choices.map(toChoice),
  };
}

function toFallback({ sms, mms }: MessageDraft["fallback"]) {
  if (!sms.enabled && !mms.enabled) return undefined;
  return {
    sms: sms.enabled ? { text: sms.text } : undefined,
    mms: mms.enabled ? { text: mms.text, subject: mms.subject, mediaUrl: mms.mediaUrl.trim() } : undefined,
  };
}

function toCandidate(draft: MessageDraft) {
  const shared = { choices: draft.choices.map(toChoice), fallback: toFallback(draft.fallback) };
  switch (draft.type) {
    case "text":
      return { type: draft.type, text: draft.text, ...shared };
    case "media":
      return { type: draft.type, media: toMedia(draft.media), ...shared };
    case "card":
      return {
        type: draft.type,
        orientation: draft.orientation,
        imageAlignment: draft.imageAlignment,
        card: toCard(draft.card),
        ...shared,
      };
    case "carousel":
      return { type: draft.type, width: draft.width, cards: draft.cards.map(toCard), ...shared };
  }
}

/**
 * The message that a draft would send: variables filled (by default with the draft's samples), empty optional
 * texts left out, then parsed with `messageSchema`. Returns zod's result; it fails exactly where `check` finds an error.
 */
export function toMessage(
  draft: MessageDraft,
  values: VariableValues = sampleValues(draft),
): z.ZodSafeParseResult<Message> {
  return messageSchema.safeParse(fillVariables(toCandidate(draft), values));
}
