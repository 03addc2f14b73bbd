import type { z } from "zod";
import type { ProviderError } from "./error";
import type { HttpRequest, HttpResponse } from "./types";

const mask = "••••••";

/**
 * Everything that must not be seen of a connection: the settings whose schema says `secret`, each also as the Basic
 * pair with any other setting, and whatever else is given (the webhook token, a session's token).
 */
export function secretsOf(schema: z.ZodObject, settings: Record<string, unknown>, others: string[] = []): string[] {
  const texts = Object.entries(settings).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const secrets = texts.filter(([name]) => (schema.shape[name] as z.ZodType | undefined)?.meta()?.secret === true);
  const pairs = secrets.flatMap(([, secret]) => texts.map(([, user]) => base64(`${user}:${secret}`)));
  return [...secrets.map(([, secret]) => secret), ...pairs, ...others].filter((secret) => secret !== "");
}

/** The text with every secret masked, also where it stands percent-encoded, JSON-escaped or in base64. */
function redactText(text: string, secrets: readonly string[]): string {
  return allForms(secrets).reduce(
    (masked, form) => (masked.includes(form) ? masked.split(form).join(mask) : masked),
    text,
  );
}

/** Made once for each list: a message has hundreds of texts. */
const known = new WeakMap<readonly string[], string[]>();

/** The longest first: a secret that holds another one must not leave its rest behind. */
function allForms(secrets: readonly string[]): string[] {
  const made = known.get(secrets);
  if (made) return made;
  const forms = [...new Set(secrets.flatMap(formsOf))].filter(Boolean).sort((a, b) => b.length - a.length);
  known.set(secrets, forms);
  return forms;
}

/** A copy of any JSON value with every secret masked in its texts and keys. */
export function redactValue<Value>(value: Value, secrets: readonly string[]): Value {
  if (typeof value === "string") return redactText(value, secrets) as Value;
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets)) as Value;
  if (value !== null && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [redactText(key, secrets), redactValue(item, secrets)]),
    ) as Value;
  return value;
}

/** A request as it may be stored and shown: secrets masked everywhere, and the Authorization header whatever it holds. */
export function redactRequest(request: HttpRequest, secrets: readonly string[]): HttpRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      isCredential(name) ? maskCredential(value) : redactText(value, secrets),
    ]),
  );
  const body = request.body === undefined ? {} : { body: redactValue(request.body, secrets) };
  return { method: request.method, url: redactText(request.url, secrets), headers, ...body };
}

/** An answer as it may be stored and shown: the cookies that it sets are masked whole. */
export function redactResponse(response: HttpResponse, secrets: readonly string[]): HttpResponse {
  const { headers, ...rest } = redactValue(response, secrets);
  return { ...rest, headers: headers["set-cookie"] === undefined ? headers : { ...headers, "set-cookie": mask } };
}

export function redactError(error: ProviderError, secrets: readonly string[]): ProviderError {
  return { ...redactValue(error, secrets), kind: error.kind, code: error.code };
}

const isCredential = (header: string) => /^(proxy-)?authorization$|^cookie$|^x-api-key$/i.test(header);

/** Keeps the scheme ("Basic"), which tells a developer how to sign in. */
function maskCredential(value: string): string {
  const [scheme, ...rest] = value.split(" ");
  return rest.length > 0 ? `${scheme} ${mask}` : mask;
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function formsOf(secret: string): string[] {
  const plain = [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)];
  return [...plain, base64(secret)];
}
