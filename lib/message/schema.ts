import { z } from "zod";
import { toCandidate } from "./candidate";
import { utf8Bytes } from "./count";
import type { MessageDraft } from "./draft";
import { totalFault } from "./file-rules";
import { baselineLimits, payloadBytes } from "./limits";
import {
  type buttonSchema,
  cardSchema,
  chipsSchema,
  fallbackSchema,
  type mediaHeightSchema,
  mediaSchema,
} from "./parts";
import { text } from "./rules";
import { counted } from "./text-fields";
import { fillVariables, sampleValues, type VariableValues } from "./variables";

export {
  type CardDraft,
  type ChoiceDraft,
  choiceTypes,
  type MediaDraft,
  type MessageDraft,
  messageDraftSchema,
  messageTypes,
} from "./draft";

const shared = { choices: chipsSchema, fallback: fallbackSchema.optional() };

const textMessageSchema = z.object({
  type: z.literal("text"),
  text: text("text", { whenEmpty: "Write the text of the message." }),
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
          message: `Remove ${counted(over, "card")}: a carousel has at most ${cardsMaximum}.`,
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

const filesOf = (
  message: z.infer<
    typeof mediaMessageSchema | typeof cardMessageSchema | typeof carouselMessageSchema | typeof textMessageSchema
  >,
) => {
  if (message.type === "media") return [message.media];
  const cards = message.type === "card" ? [message.card] : message.type === "carousel" ? message.cards : [];
  return cards.flatMap(({ media }) => media ?? []);
};

/** The law: the shape of a message that can be sent, and the hard baseline limits, with the sentences users read. */
export const messageSchema = z
  .discriminatedUnion("type", [textMessageSchema, mediaMessageSchema, cardMessageSchema, carouselMessageSchema])
  .superRefine((message, context) => {
    const total = totalFault(filesOf(message));
    if (total) context.addIssue({ code: "custom", message: total.message, params: { rule: total.rule } });
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
export type Choice = z.infer<typeof buttonSchema>;
export type ChoiceType = Choice["type"];
export type Fallback = z.infer<typeof fallbackSchema>;

/** Everything `check` finds. `path` is dotted and zero-based, the same in draft and message: "cards.1.choices.0.url"; "" is the whole message. */
export interface Problem {
  rule: string;
  severity: "error" | "warning" | "hint";
  path: string;
  message: string;
  /** The profile's `id`, where only that provider minds. */
  provider?: string;
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
