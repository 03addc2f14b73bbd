import { env } from "./env.ts";

type Refused = { ok: false; response: Response };

/** The answer of a route that refuses: `{ message }`, for the person. */
export function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
}

/** Reads the body up to `limit` bytes; what is larger is refused without being read to its end. */
export async function readText(request: Request, limit: number): Promise<{ ok: true; text: string } | Refused> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge(limit);
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge(limit);
    text += decoder.decode(chunk, { stream: true });
  }
  return { ok: true, text: text + decoder.decode() };
}

/** Reads a JSON body up to `limit` bytes. */
export async function readJson(request: Request, limit: number): Promise<{ ok: true; value: unknown } | Refused> {
  const body = await readText(request, limit);
  if (!body.ok) return body;
  try {
    return { ok: true, value: JSON.parse(body.text) };
  } catch {
    return { ok: false, response: refusal(400, "The request is not readable: its body is not JSON.") };
  }
}

/** Whether a page of ours sent this. A request without an Origin comes from no page of another site. */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return ownOrigins(request).includes(origin);
}

/** The public address, and the one this request came to: a page on another site cannot make the browser send our Host. */
export function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return [env().publicUrl, ...(host ? [`http://${host}`, `https://${host}`] : [])];
}

function tooLarge(limit: number): Refused {
  const size = limit >= 1_000_000 ? `${Math.floor(limit / 1_000_000)} MB` : `${Math.floor(limit / 1000)} KB`;
  return { ok: false, response: refusal(413, `This is too large: at most ${size} can be taken.`) };
}
