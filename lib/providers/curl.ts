import type { HttpRequest } from "./types";

/**
 * The same request as a command for a POSIX shell. Everything stands in single quotes, where a shell reads nothing into
 * it, so a message may hold quotes, dollars, backslashes and line breaks.
 */
export function toCurl({ method, url, headers, body }: HttpRequest): string {
  const lines = [
    `curl --globoff --request ${method} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quoted(JSON.stringify(body, null, 2))}`]),
  ];
  return lines.join(" \\\n  ");
}

/** A single quote cannot stand inside single quotes: it is written between them. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
