import { z } from "zod";
import { codePoints } from "../../message/count";
import { asFields } from "../json";

/**
 * The request of `POST /api/v1/rcs/messages/send`, as the sandbox gateway judges it. The panel itself looks at the
 * envelope only; the message is judged by the network behind it. Unknown fields pass, as the message is "free-form".
 */
const text = (maximum: number) =>
  z
    .string({ error: ({ input }) => (input === undefined ? "is required" : "must be a string") })
    .refine((value) => value.trim() !== "", { error: "is required" })
    .refine((value) => codePoints(value) <= maximum, { error: `must be at most ${maximum} characters` });

const address = text(2048).refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
  error: "must be an http or https address",
});

const e164 = /^\+[1-9]\d{6,14}$/;

const callable = text(16).regex(e164, { error: "must be a phone number in E.164 with its plus" });

/** A postback is documented for replies; the sister APIs take it on the others too. */
const suggestion = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("reply"), text: text(25), postback: text(2048) }),
    z.object({ type: z.literal("url"), text: text(25), url: address, postback: text(2048).optional() }),
    z.object({ type: z.literal("dial"), text: text(25), call_to: callable, postback: text(2048).optional() }),
  ],
  { error: "must be reply, url or dial" },
);

const suggestions = (maximum: number) =>
  z
    .array(suggestion, { error: "must be an array" })
    .max(maximum, { error: `must have at most ${maximum} items` })
    .optional();

const cardFields = {
  title: text(200).optional(),
  description: text(2000).optional(),
  media_url: address.optional(),
  suggestions: suggestions(4),
};

const hasContent = (card: { title?: string; description?: string; media_url?: string }) =>
  (card.title ?? card.description ?? card.media_url) !== undefined;
const emptyCard = { error: "must have a title, a description or a media_url" };

const message = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("text"), text: text(2500), suggestions: suggestions(11) }),
    z.object({
      type: z.literal("media"),
      url: address,
      thumbnail_url: address.optional(),
      suggestions: suggestions(11),
    }),
    z.object({ type: z.literal("card"), ...cardFields }).refine(hasContent, emptyCard),
    z.object({
      type: z.literal("multiple_cards"),
      cards: z
        .array(z.object(cardFields).refine(hasContent, emptyCard), { error: "must be an array" })
        .min(2, { error: "must have at least 2 items" })
        .max(10, { error: "must have at most 10 items" }),
    }),
  ],
  { error: "must be text, media, card or multiple_cards" },
);

const envelope = z.object({
  to: z.string({ error: "to and message are required" }).regex(e164, {
    error: "to must be a phone number in E.164 with its plus",
  }),
  message: z.record(z.string(), z.unknown(), { error: "to and message are required" }),
  extra: z.string({ error: "extra must be a string" }).optional(),
  bot_name: z.undefined({ error: "bot_name must not be sent: the sender belongs to the token" }).optional(),
});

export type WireMessage = z.infer<typeof message>;

export interface WireRequest {
  to: string;
  message: WireMessage;
  extra?: string;
}

/** One entry of what the network complains about. Its shape is not published. */
export interface Complaint {
  field: string;
  error: string;
}

/** The request; or what the panel refuses, in its words; or what the network behind it refuses. */
export function judge(body: unknown): { request: WireRequest } | { refusal: string } | { complaints: Complaint[] } {
  const outer = envelope.safeParse(asFields(body));
  if (!outer.success) return { refusal: outer.error.issues[0]?.message ?? "invalid body" };
  const { to, extra } = outer.data;
  const inner = message.safeParse(outer.data.message);
  if (inner.success) return { request: { to, message: inner.data, ...(extra !== undefined && { extra }) } };
  return {
    complaints: inner.error.issues.map((issue) => ({ field: issue.path.map(String).join("."), error: issue.message })),
  };
}
