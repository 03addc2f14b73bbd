import { z } from "zod";
import { codePoints } from "../../message/count";
import { asFields } from "../json";

/** The documented request of `POST /{sender-id}/messages`, as the sandbox gateway judges it. */
const text = (maximum: number) =>
  z
    .string({ error: ({ input }) => (input === undefined ? "is required" : "must be a string") })
    .refine((value) => value !== "", { error: "must not be empty" })
    .refine((value) => codePoints(value) <= maximum, { error: `must be at most ${maximum} characters` });

const word = (...words: [string, ...string[]]) => z.enum(words, { error: `must be one of ${words.join(", ")}` });

const uri = text(2048).refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
  error: "must be an http or https URI",
});

const integer = (minimum: number) =>
  z
    .int({ error: ({ input }) => (input === undefined ? "is required" : "must be an integer") })
    .min(minimum, { error: `must be at least ${minimum}` });

const degrees = (maximum: number) =>
  z
    .number({ error: ({ input }) => (input === undefined ? "is required" : "must be a number") })
    .min(-maximum, { error: `must be at least ${-maximum}` })
    .max(maximum, { error: `must be at most ${maximum}` });

const zulu = text(64).refine(
  (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  { error: "must be an RFC 3339 time in UTC (Z)" },
);

const action = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("open_url"), url: uri }),
    z.object({ type: z.literal("dial_phone_number"), phone_number: text(40) }),
    z.object({
      type: z.literal("show_location"),
      latitude: degrees(90),
      longitude: degrees(180),
      label: text(1000).optional(),
    }),
    z.object({ type: z.literal("request_location_push") }),
    z.object({
      type: z.literal("create_calendar_event"),
      start_time: zulu,
      end_time: zulu,
      title: text(1024),
      description: text(1024),
    }),
  ],
  { error: "must be a known action type" },
);

const labelled = { display_text: text(25), postback: z.object({ data: text(1024) }).optional() };

const suggestion = z.discriminatedUnion(
  "type",
  [z.object({ type: z.literal("reply"), ...labelled }), z.object({ type: z.literal("action"), ...labelled, action })],
  { error: "must be reply or action" },
);

const suggestions = (maximum: number) =>
  z
    .array(suggestion, { error: "must be an array" })
    .max(maximum, { error: `must have at most ${maximum} items` })
    .optional();

const file = z.object(
  { mime_type: text(255), file_size: integer(0), file_name: text(1024).optional(), file_uri: uri },
  { error: "is required" },
);

const card = z
  .object({
    title: text(200).optional(),
    description: text(2000).optional(),
    media: z.object({ file, thumbnail: file.optional(), height: word("SHORT", "MEDIUM", "TALL") }).optional(),
    suggestions: suggestions(4),
  })
  .refine(({ title, description, media }) => title ?? description ?? media, {
    error: "must have a title, a description or media",
  });

const content = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("text"), text: text(2000) }),
    z.object({ type: z.literal("file"), file, thumbnail: file.optional() }),
    z.object({
      type: z.literal("standalone_rich_card"),
      orientation: word("HORIZONTAL", "VERTICAL"),
      thumbnail_alignment: word("LEFT", "RIGHT").optional(),
      content: card,
    }),
    z.object({
      type: z.literal("carousel_rich_card"),
      width: word("SMALL", "MEDIUM"),
      contents: z
        .array(card, { error: "must be an array" })
        .min(2, { error: "must have at least 2 items" })
        .max(10, { error: "must have at most 10 items" }),
    }),
  ],
  { error: "must be a message with a known type" },
);

const condition = z.object({ enabled: z.boolean({ error: "must be a boolean" }) }).optional();

const request = z.object({
  message: content,
  message_id: z
    .string({ error: "must be a string" })
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, { error: "must be a UUID" })
    .optional(),
  to: text(17)
    .transform((value) => value.replace(/[\s()-]/g, ""))
    .refine((value) => /^(?:00|\+|)[1-9][0-9]{8,16}$/.test(value), { error: "must be an MSISDN" }),
  suggestions: suggestions(11),
  expire: z
    .object({ timeout: integer(1).optional(), revoke: z.boolean({ error: "must be a boolean" }).optional() })
    .optional(),
  fallback: z
    .object({
      message: z.object({
        type: word("mt_text", "mt_binary"),
        from: text(128),
        text: text(2000),
        callback_url: uri.optional(),
      }),
      conditions: z
        .object({
          rcs_unavailable: condition,
          capability_unsupported: condition,
          expired: condition,
          agent_error: condition,
        })
        .optional(),
    })
    .optional(),
});

export type WireRequest = z.infer<typeof request>;

/** One entry of an error's `field_errors`. How a nested field is written is not documented: dots are assumed. */
export interface FieldError {
  field: string;
  errors: string[];
}

export function judge(body: unknown): { request: WireRequest } | { fieldErrors: FieldError[] } {
  const parsed = request.safeParse(asFields(body));
  if (parsed.success) return { request: parsed.data };
  const byField = Map.groupBy(parsed.error.issues, ({ path }) => path.map(String).join("."));
  return {
    fieldErrors: Array.from(byField, ([field, issues]) => ({ field, errors: issues.map(({ message }) => message) })),
  };
}
