import { z } from "zod";
import { codePoints } from "../../message/count";
import { asFields } from "../json";

/** The documented request of `POST /messages`, as the sandbox gateway judges it. Unknown fields pass, as undocumented. */
const text = (maximum: number) =>
  z
    .string({ error: "must be a string" })
    .refine((value) => value.trim() !== "", { error: "is required" })
    .refine((value) => codePoints(value) <= maximum, { error: `must be at most ${maximum} characters` });

const word = (...words: [string, ...string[]]) => z.enum(words, { error: `must be one of ${words.join(", ")}` });

const uri = text(2048).refine((value) => URL.canParse(value), { error: "must be a valid URI" });

const degrees = (maximum: number) =>
  z
    .number({ error: "must be a number" })
    .min(-maximum, { error: `must be at least ${-maximum}` })
    .max(maximum, { error: `must be at most ${maximum}` })
    .refine((value) => Number(value.toFixed(6)) === value, { error: "must have at most 6 decimals" });

const time = text(64).refine(
  (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
  { error: "must be an ISO 8601 date string" },
);

const base = { title: text(25), postbackData: text(2048) };

const choice = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("REPLY"), ...base }),
    z.object({
      type: z.literal("OPEN_URL"),
      ...base,
      url: uri,
      application: word("BROWSER", "WEBVIEW"),
      webviewViewMode: word("FULL", "HALF", "TALL"),
    }),
    z.object({ type: z.literal("DIAL_PHONE"), ...base, phoneNumber: text(20) }),
    z.object({
      type: z.literal("SHOW_LOCATION"),
      ...base,
      latitude: degrees(90),
      longitude: degrees(180),
      label: z.string({ error: "must be a string" }).optional(),
    }),
    z.object({ type: z.literal("REQUEST_LOCATION"), ...base }),
    z.object({
      type: z.literal("CREATE_CALENDAR_EVENT"),
      ...base,
      startTime: time,
      endTime: time,
      eventTitle: text(100),
      description: text(500).optional(),
    }),
  ],
  { error: "must be a known choice type" },
);

const chips = z.array(choice, { error: "must be an array" }).optional();

const card = {
  title: text(100),
  description: text(500),
  height: word("SHORT", "MEDIUM", "TALL"),
  mediaUrl: uri,
  thumbnailUrl: uri.optional(),
  filenameOverride: text(100).optional(),
  choices: z.array(choice, { error: "must be an array" }).max(4, { error: "must have at most 4 items" }).optional(),
};

const failover = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .discriminatedUnion(
      "enabled",
      [
        z.object({ enabled: z.literal(false) }),
        z.object({ enabled: z.literal(true), failoverSource: text(50), fallbackText: text(160), ...shape }),
      ],
      { error: "must be a boolean" },
    )
    .optional();

const envelope = {
  source: text(200),
  destination: text(20).refine((value) => /^[1-9]\d{6,14}$/.test(value), { error: "must be a phone number in digits" }),
  callbackURL: uri.optional(),
};

const mmsFailover = failover({ mediaUrl: uri, subject: text(100) });

const request = z.discriminatedUnion(
  "messageType",
  [
    z.object({
      messageType: z.literal("RCS_TEXT"),
      ...envelope,
      messageText: text(3072),
      choices: chips,
      smsFailover: failover({}),
    }),
    z.object({
      messageType: z.literal("RCS_MEDIA"),
      ...envelope,
      mediaUrl: uri,
      thumbnailUrl: uri,
      filenameOverride: text(100),
      choices: chips,
      mmsFailover,
    }),
    z.object({ messageType: z.literal("RCS_CARD"), ...envelope, ...card, mmsFailover }),
    z.object({
      messageType: z.literal("RCS_CAROUSEL"),
      ...envelope,
      cards: z.array(z.object(card), { error: "must be an array" }).max(10, { error: "must have at most 10 items" }),
      mmsFailover,
    }),
  ],
  { error: "must be one of RCS_TEXT, RCS_MEDIA, RCS_CARD, RCS_CAROUSEL" },
);

export type WireRequest = z.infer<typeof request>;

/** One entry of an error's `data`. */
export interface Complaint {
  field: string;
  description: string;
  message: string;
}

/** The request, or what is wrong with it in Aerialink's own words. */
export function judge(body: unknown): { request: WireRequest } | { complaints: Complaint[] } {
  const parsed = request.safeParse(asFields(body));
  if (parsed.success) return { request: parsed.data };
  return { complaints: parsed.error.issues.map((issue) => complain(issue, body)) };
}

const shared = ["type", "title", "postbackData"];

function complain({ path, message }: { path: PropertyKey[]; message: string }, body: unknown): Complaint {
  const field = path.map(String).join(".");
  const name = String(path.at(-1) ?? "");
  const isMissing = valueAt(body, path) === undefined || message === "is required";
  const owner = valueAt(body, path.slice(0, -1));
  const inChoice = path.at(-3) === "choices" && !shared.includes(name);
  const when = inChoice && isMissing ? `When choice type is ${String(asFields(owner).type)}, ` : "";
  return { field, description: name, message: `${when}'${name}' ${isMissing ? "is required" : message}` };
}

const valueAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
