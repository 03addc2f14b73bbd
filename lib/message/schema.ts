import { z } from "zod";
import { toCandidate } from "./candidate";
import type { MessageDraft } from "./draft";
import {
  type buttonSchema,
  cardSchema,
  chipsSchema,
  fallbackSchema,
  type mediaHeightSchema,
  mediaSchema,
  textContentSchema,
} from "./parts";
import { fillVariables, sampleValues, type VariableValues } from "./variables";
import { cardCountFaults, horizontalFaults, sizeFaults, tallFaults, type WholeFault } from "./whole-rules";

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
  text: textContentSchema,
  ...shared,
});
const mediaMessageSchema = z.object({ type: z.literal("media"), media: mediaSchema, ...shared });
type Report = (issue: { code: "custom"; path: (string | number)[]; message: string; params: { rule: string } }) => void;

const reportAll = (faults: WholeFault[], addIssue: Report) => {
  for (const { rule, path, message } of faults) addIssue({ code: "custom", path, message, params: { rule } });
};

const cardMessageSchema = z
  .object({
    type: z.literal("card"),
    orientation: z.enum(["vertical", "horizontal"]),
    imageAlignment: z.enum(["left", "right"]),
    card: cardSchema,
    ...shared,
  })
  .superRefine((message, context) => reportAll(horizontalFaults(message), (issue) => context.addIssue(issue)));

const carouselMessageSchema = z
  .object({ type: z.literal("carousel"), width: z.enum(["small", "medium"]), cards: z.array(cardSchema), ...shared })
  .superRefine((message, context) =>
    reportAll([...cardCountFaults(message), ...tallFaults(message)], (issue) => context.addIssue(issue)),
  );

/** The law: the shape of a message that can be sent, and the hard baseline limits, with the sentences users read. */
export const messageSchema = z
  .discriminatedUnion("type", [textMessageSchema, mediaMessageSchema, cardMessageSchema, carouselMessageSchema])
  .superRefine((message, context) => reportAll(sizeFaults(message), (issue) => context.addIssue(issue)));

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
  /** A hint that the author put aside for this message. */
  dismissed?: true;
}

/**
 * The message that a draft would send: variables filled (by default with the first person's samples), empty optional
 * texts left out, then parsed with `messageSchema`. Returns zod's result; it fails exactly where `check` finds an error.
 */
export function toMessage(
  draft: MessageDraft,
  values: VariableValues = sampleValues(draft),
): z.ZodSafeParseResult<Message> {
  return messageSchema.safeParse(fillVariables(toCandidate(draft), values));
}
