import { setTimeout as pause } from "node:timers/promises";
import { readText } from "@/lib/incoming";
import { gatewayBodyLimit, handleGateway } from "@/lib/sandbox";

/** Longer than any caller waits. */
const neverMilliseconds = 20_000;

type Context = { params: Promise<{ provider: string; connection: string }> };

/** A provider's own API, played for one sandbox connection, under its own credentials. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { provider, connection } = await params;
  const url = new URL(request.url);
  const path = url.pathname.slice(`/sandbox/${provider}/${connection}`.length);
  const headers = Object.fromEntries(request.headers);
  const read = await readText(request, await gatewayBodyLimit(provider, connection, { path, headers }));
  if (!read.ok) return read.response;
  const {
    status,
    headers: answered,
    body,
    delay,
  } = await handleGateway(provider, connection, {
    method: request.method,
    path,
    query: Object.fromEntries(url.searchParams),
    headers,
    rawBody: read.text,
  });
  if (delay !== undefined) await heldBack(delay === "never" ? neverMilliseconds : delay, request.signal);
  if (delay === "never") return new Response(null, { status: 504 });
  if (body === undefined || typeof body === "string") return new Response(body ?? null, { status, headers: answered });
  return Response.json(body, { status, headers: answered });
}

/** Ends early where the caller has given up. */
async function heldBack(milliseconds: number, signal: AbortSignal) {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}

export { answer as DELETE, answer as GET, answer as POST, answer as PUT };
