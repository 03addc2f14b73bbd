import { createHash } from "node:crypto";
import { parseJson } from "./json";
import type { WebhookRequest } from "./types";

/** A webhook's content, whatever form it came in: JSON, a form, or only a query. Never throws. */
export function webhookBody({ rawBody, headers }: Pick<WebhookRequest, "rawBody" | "headers">): unknown {
  const text = rawBody.trim();
  if (text === "") return undefined;
  const json = parseJson(text);
  if (json) return json.value;
  const isForm = headers["content-type"]?.includes("form-urlencoded") || /^[\w.%+-]+=[^\n]*$/.test(text);
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : text;
}

/** The same request gives the same key: a provider repeats a report until it is answered. `part` counts its events. */
export function contentKey({ query, rawBody }: Pick<WebhookRequest, "query" | "rawBody">, part = 0): string {
  const parameters = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([parameters, rawBody, part]))
    .digest("hex");
}

/** A phone number as our records hold it, from any of the forms that providers use; undefined for anything else. */
export function toE164(value: unknown): string | undefined {
  const digits = String(typeof value === "number" || typeof value === "string" ? value : "").replace(/[\s().-]/g, "");
  const match = /^(?:\+|00)?([1-9]\d{6,14})$/.exec(digits);
  return match ? `+${match[1]}` : undefined;
}

/** An instant as ISO 8601 in UTC, from ISO text or epoch seconds or milliseconds; undefined for anything else. */
export function toInstant(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return undefined;
  const number = /^\d{10,13}$/.test(text) ? Number(text) * (text.length === 10 ? 1000 : 1) : Date.parse(text);
  return Number.isNaN(number) || Math.abs(number) > 8.64e15 ? undefined : new Date(number).toISOString();
}
