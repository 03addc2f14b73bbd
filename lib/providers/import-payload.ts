import type { MessageDraft, Problem } from "../message/schema";
import { isFields, isTooDeep, parseJson } from "./json";
import { type Dialect, payloads } from "./payloads";
import { type ProviderId, profiles, providerIds } from "./profiles";

/** What a provider's JSON becomes, or why it becomes nothing. */
export type ImportOutcome =
  | { ok: true; provider: ProviderId; draft: MessageDraft; lost: Problem[] }
  | {
      ok: false;
      message: string;
      /** Where the text stops being JSON, 1-based. */
      line?: number;
      column?: number;
      /** What each provider's JSON looks like, where it is none of theirs. */
      expected?: { provider: ProviderId; name: string; shape: string }[];
    };

/** In characters: many times what any provider takes. */
export const longestImport = 1_000_000;

const refused = (message: string): ImportOutcome => ({ ok: false, message });

/**
 * Reads the JSON of a message for any provider into a draft: its body as it is sent, as "Show request" gives it, or as
 * a log keeps it. Never throws, whatever the text.
 */
export async function importPayload(text: string): Promise<ImportOutcome> {
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") return refused("Paste the JSON of a message: the body of a request to a provider.");
  if (json.length > longestImport)
    return refused("This is longer than a million characters, far more than a message can be. Paste one message.");
  if (/^\s*curl\s/.test(json))
    return refused("This is a cURL command. Paste its body alone: what stands between the quotes after --data.");
  if (isTooDeep(json)) return refused("This JSON is nested deeper than any message. Paste the body of one request.");
  try {
    const parsed = parseJson(json);
    return parsed ? await readValue(parsed.value) : await faultOf(json);
  } catch {
    return refused("A part of Cardwright could not be loaded. Check your connection, then try again.");
  }
}

async function faultOf(json: string): Promise<ImportOutcome> {
  const { findJsonFault } = await import("./json-fault");
  return { ok: false, ...(findJsonFault(json) ?? { message: "This is not JSON." }) };
}

async function readValue(value: unknown): Promise<ImportOutcome> {
  const dialects = await loadDialects();
  for (let inner: { value: unknown } | undefined = { value }; inner; inner = unwrapped(inner.value)) {
    const candidate = inner.value;
    const known = dialects.find(({ dialect }) => dialect.isPayload(candidate));
    if (known) return { ok: true, provider: known.provider, ...known.dialect.fromPayload(candidate) };
    if (Array.isArray(candidate) && candidate.length > 1)
      return refused(`This is a list of ${candidate.length} things. Paste one message of it.`);
  }
  return {
    ok: false,
    message: "This JSON is not a message as any of the providers here expects it.",
    expected: dialects.map(({ provider, dialect }) => ({
      provider,
      name: profiles[provider].name,
      shape: dialect.payloadShape,
    })),
  };
}

async function loadDialects(): Promise<{ provider: ProviderId; dialect: Pick<Dialect, Needed> }[]> {
  return Promise.all(providerIds.map(async (provider) => ({ provider, dialect: await payloads[provider]() })));
}

type Needed = "isPayload" | "fromPayload" | "payloadShape";

/** What a whole request, a list of one, or a text that is JSON itself holds; undefined where it wraps nothing. */
function unwrapped(value: unknown): { value: unknown } | undefined {
  if (typeof value === "string") return parseJson(value);
  if (Array.isArray(value)) return value.length === 1 ? { value: value[0] } : undefined;
  const isRequest = isFields(value) && typeof value.method === "string" && typeof value.url === "string";
  return isRequest && value.body !== undefined ? { value: value.body } : undefined;
}
