import { z } from "zod";
import { codePoints } from "../../message/count";
import { asFields } from "../json";

/**
 * The documented request of `POST /service/v1/invokeService/{serviceId}`, as the sandbox gateway judges it. Lengths that
 * OpenMarket does not document are those of the RCS Universal Profile. Unknown fields pass, as undocumented.
 */
const isMissing = ({ input }: { input?: unknown }) => input === undefined;

const text = (maximum: number) =>
  z
    .string({ error: (issue) => (isMissing(issue) ? "is missing" : "must be a string") })
    .refine((value) => value !== "", { error: "must not be empty" })
    .refine((value) => codePoints(value) <= maximum, { error: `must be at most ${maximum} characters` });

const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape, { error: (issue) => (isMissing(issue) ? "is missing" : "must be an object") });

const list = <Item extends z.ZodType>(item: Item, minimum: number, maximum: number) =>
  z
    .array(item, { error: (issue) => (isMissing(issue) ? "is missing" : "must be an array") })
    .min(minimum, { error: `must have at least ${minimum} items` })
    .max(maximum, { error: `must have at most ${maximum} items` });

const word = (...words: [string, ...string[]]) => z.enum(words, { error: `must be one of ${words.join(", ")}` });

const count = (value: Record<string, unknown>, names: string[]) =>
  names.filter((name) => value[name] !== undefined).length;

const address = text(2048).refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
  error: "must be an http or https URL",
});

/** Degrees in a string, with a sign or without. */
const degrees = (maximum: number) =>
  text(32).refine((value) => /^[+-]?\d{1,3}(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= maximum, {
    error: `must be a string of degrees from -${maximum} to ${maximum}`,
  });

const zulu = text(64).refine(
  (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  { error: "must be an RFC 3339 time in UTC (Z)" },
);

const labelled = { displayText: text(25), customerData: text(2048).optional() };
const actionKinds = ["urlAction", "dialAction", "locationAction", "calendarAction"];

const callable = text(16).refine((value) => /^\+[1-9]\d{6,14}$/.test(value), {
  error: "must be a number in international format with its plus",
});

const action = object({
  ...labelled,
  urlAction: object({ url: address }).optional(),
  dialAction: object({ phoneNumber: callable }).optional(),
  locationAction: object({ latitude: degrees(90), longitude: degrees(180) }).optional(),
  calendarAction: object({
    startTime: zulu,
    endTime: zulu,
    title: text(100),
    description: text(500).optional(),
  }).optional(),
}).refine((value) => count(value, actionKinds) === 1, { error: `must have one of ${actionKinds.join(", ")}` });

const suggestion = object({ reply: object(labelled).optional(), action: action.optional() }).refine(
  (value) => count(value, ["reply", "action"]) === 1,
  { error: "must have either reply or action" },
);

const suggestions = (maximum: number) => list(suggestion, 0, maximum).optional();

const file = {
  fileUrl: address,
  mimeType: text(255).refine((value) => /^[\w.+-]+\/[\w.+-]+/.test(value), { error: "must be a MIME type" }),
  fileSize: z
    .int({ error: (issue) => (isMissing(issue) ? "is missing" : "must be an integer") })
    .min(0, { error: "must be a number of bytes" }),
};

const card = object({
  title: text(200).optional(),
  description: text(2000).optional(),
  media: object(file).optional(),
  suggestions: suggestions(4),
}).refine((value) => count(value, ["title", "description", "media"]) > 0, {
  error: "must have a title, a description or media",
});

const contents = ["text", "media", "richCard"];

const rcs = object({
  text: object({ message: text(3072), suggestions: suggestions(11) }).optional(),
  media: object({ ...file, suggestions: suggestions(11) }).optional(),
  richCard: object({
    cardOrientation: word("HORIZONTAL", "VERTICAL").optional(),
    cardWidth: word("SMALL", "MEDIUM").optional(),
    cards: list(card, 1, 10),
  }).optional(),
}).refine((value) => count(value, contents) > 0, { error: `must have at least one of ${contents.join(", ")}` });

const request = object({
  endUser: object({
    phoneNumber: text(16).refine((value) => /^\d{6,16}$/.test(value), {
      error: "must be six to 16 digits, in international format without a plus",
    }),
    mobileOperatorId: z.union([z.int(), z.string().regex(/^\d+$/)], { error: "must be an integer" }).optional(),
  }),
  variables: object({ request: object({ rcs, sms: object({ messageContent: text(1600) }).optional() }) }),
});

export type WireRequest = z.infer<typeof request>;

/** The request, or the first thing that is wrong with it: "endUser.phoneNumber is missing". */
export function judge(body: unknown): { request: WireRequest } | { complaint: string } {
  const parsed = request.safeParse(asFields(body));
  if (parsed.success) return { request: parsed.data };
  const { path = [], message = "is not valid" } = parsed.error.issues[0] ?? {};
  return { complaint: `${pathOf(path)} ${message}` };
}

/** How a nested parameter is named is not documented: dots and brackets are assumed. */
export const pathOf = (steps: readonly PropertyKey[]) =>
  steps.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index ? "." : ""}${String(step)}`)).join("");
