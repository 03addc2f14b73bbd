import { z } from "zod";
import { asFields } from "../json";
import { contentInfo, richCard, suggestion } from "./wire-content";
import { exactlyOne, integer, list, phoneNumber, sendTime, string, text, url, word } from "./wire-fields";

/**
 * The documented request of `POST /omnimessage`, as the sandbox gateway judges it: `Omnimessage`, `Rcs` and `SMS` of
 * the OpenAPI document 2.1.0. Fields that it does not name pass, as they do there.
 */
const isOneExpiry = [
  ({ ttl, validity }: { ttl?: number; validity?: number }) => ttl === undefined || validity === undefined,
  { error: "Only one of ttl and validity can be used" },
] as const;

const rcs = z
  .object({
    channel: z.literal("rcs"),
    sender: text(),
    ttl: integer,
    validity: integer,
    text: text(3072).optional(),
    content_info: contentInfo.optional(),
    rich_card: richCard.optional(),
    suggestions: list(suggestion, 0, 11).optional(),
  })
  .refine(...exactlyOne(["text", "content_info", "rich_card"]))
  .refine(...isOneExpiry);

const sms = z
  .object({
    channel: z.literal("sms"),
    sender: text().optional(),
    ttl: integer,
    validity: integer,
    text: text(),
    udh: string.optional(),
  })
  .refine(...isOneExpiry);

const request = z.object({
  to: phoneNumber,
  messages: list(
    z.discriminatedUnion("channel", [rcs, sms], { error: "Must be a channel of this account: rcs, sms" }),
    1,
    2,
  ).refine((elements) => new Set(elements.map(({ channel }) => channel)).size === elements.length, {
    error: "Must have one element per channel",
  }),
  dlr_url: url.optional(),
  text_store: word("nostore", "plaintext", "sha256").optional(),
  time_to_send: sendTime.optional(),
  priority: word("low", "regular", "high").optional(),
});

export type WireRequest = z.infer<typeof request>;
export type WireRcs = z.infer<typeof rcs>;

/** One entry of a refusal's `errors`. */
export interface WireError {
  code: string;
  title: string;
  detail: string;
  source: string | null;
}

export const invalid = (source: string, detail: string): WireError => ({
  code: "105",
  title: "Invalid data",
  detail,
  source,
});

/** The request, or what is wrong with it in Messente's own words. */
export function judge(body: unknown): { request: WireRequest } | { errors: WireError[] } {
  const parsed = request.safeParse(asFields(body));
  if (parsed.success) return { request: parsed.data };
  return {
    errors: parsed.error.issues.map(({ path, message }) => {
      const source = sourceOf(path, body);
      const isMissing = path.length > 0 && valueAt(body, path) === undefined;
      if (!isMissing) return invalid(source, message);
      return { code: "106", title: "Missing data", detail: "Missing data for required field", source };
    }),
  };
}

/** As published: an element of `messages` goes by its channel. How deeper fields are written is assumed from it. */
function sourceOf(path: PropertyKey[], body: unknown): string {
  const channel = path[0] === "messages" && path.length > 2 ? asFields(valueAt(body, path.slice(0, 2))).channel : "";
  const steps = channel === "rcs" || channel === "sms" ? [channel, ...path.slice(2)] : path;
  return `payload${steps.map((step) => `[${String(step)}]`).join("")}`;
}

const valueAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
