/** An HTTP request or answer as people read it. */
export interface ExchangeText {
  /** "POST https://…" or "Status 202" */
  line: string;
  headers: { name: string; value: string }[];
  /** Indented JSON, else the text as it came; "" for none. */
  body: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Writes out a stored request `{ method, url, headers, body }`; null where there is none. */
export function requestText(stored: unknown): ExchangeText | null {
  if (!isRecord(stored)) return null;
  return { line: `${stored.method} ${stored.url}`, ...rest(stored) };
}

/** Writes out a stored answer `{ status, headers, body }`; null where nothing was answered. */
export function responseText(stored: unknown): ExchangeText | null {
  if (!isRecord(stored)) return null;
  return { line: `Status ${stored.status}`, ...rest(stored) };
}

function rest({ headers, body }: Record<string, unknown>): Omit<ExchangeText, "line"> {
  return {
    headers: isRecord(headers) ? Object.entries(headers).map(([name, value]) => ({ name, value: String(value) })) : [],
    body: bodyText(body),
  };
}

function bodyText(body: unknown): string {
  if (body === undefined || body === null) return "";
  return typeof body === "string" ? body : JSON.stringify(body, null, 2);
}
