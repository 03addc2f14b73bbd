import "server-only";
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest, type RequestOptions } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { type ProviderError, providerError } from "./error";
import { parseJson } from "./json";
import type { HttpRequest, HttpResponse } from "./types";

interface ExchangeOptions {
  providerName: string;
  /** From the first byte of the connection to the last byte of the answer. */
  timeoutMilliseconds?: number;
  /** Of the answer's body. */
  maximumBytes?: number;
  signal?: AbortSignal;
}

// Idle connections are dropped before common servers drop them (5 s and more), so that a send rarely meets a closed one.
const agents = {
  plain: new PlainAgent({ keepAlive: true, timeout: 4_000 }),
  secure: new SecureAgent({ keepAlive: true, timeout: 4_000 }),
};

/**
 * The only outgoing request to a provider. Follows no redirect and repeats nothing. Fails as a value:
 * `unavailable` where the connection was never made, so that nothing can have been sent; `unknown-outcome` after a
 * timeout or a lost connection; `unexpected-response` for an answer above the size limit.
 */
export async function exchange(
  request: HttpRequest,
  { providerName, timeoutMilliseconds = 15_000, maximumBytes = 1_048_576, signal }: ExchangeOptions,
): Promise<HttpResponse | ProviderError> {
  const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body));
  const limit = AbortSignal.timeout(timeoutMilliseconds);
  const progress: Progress = { written: false };
  try {
    const answer = await open(request, body, signal ? AbortSignal.any([signal, limit]) : limit, progress);
    progress.status = answer.statusCode ?? 0;
    const text = await readText(answer, maximumBytes);
    if (text === undefined)
      return providerError("unexpected-response", {
        providerName,
        status: progress.status,
        raw: `The answer is longer than ${maximumBytes} bytes.`,
      });
    const json = parseJson(text);
    return { status: progress.status, headers: headersOf(answer), body: json ? json.value : text };
  } catch (cause) {
    return failure(cause, progress, providerName);
  }
}

interface Progress {
  /** A connection stands, so the request may have reached the provider. */
  written: boolean;
  status?: number;
}

function open(request: HttpRequest, body: Buffer | undefined, signal: AbortSignal, progress: Progress) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const url = new URL(request.url);
    const secure = url.protocol === "https:";
    const options: RequestOptions = {
      method: request.method,
      headers: { accept: "application/json", ...request.headers, ...(body && { "content-length": body.byteLength }) },
      agent: secure ? agents.secure : agents.plain,
      signal,
    };
    const outgoing = secure ? secureRequest(url, options) : plainRequest(url, options);
    outgoing.on("socket", (socket) => {
      if (outgoing.reusedSocket) progress.written = true;
      else
        socket.once(secure ? "secureConnect" : "connect", () => {
          progress.written = true;
        });
    });
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The body as text; undefined where it exceeds the limit. A body that breaks off rejects. */
async function readText(answer: IncomingMessage, maximumBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > maximumBytes) return undefined; // leaving the loop destroys the stream and its connection
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function headersOf(answer: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  return headers;
}

function failure(cause: unknown, { written, status }: Progress, providerName: string): ProviderError {
  if (!(cause instanceof Error)) throw cause;
  const raw = reasonOf(cause);
  if (written) return providerError("unknown-outcome", { providerName, raw, status });
  if (isUnusable(cause))
    return providerError("unavailable", {
      providerName,
      raw,
      message: "The address or the sign-in details of this connection cannot be used. Nothing was sent.",
      nextStep: "Ask an administrator to check this connection's settings.",
    });
  return providerError("unavailable", { providerName, raw });
}

const codeOf = (cause: Error) => ("code" in cause && typeof cause.code === "string" ? cause.code : undefined);

/** Node refuses the address or a header before it connects. Its own message would quote them, secrets included. */
const isUnusable = (cause: Error) =>
  ["ERR_INVALID_URL", "ERR_INVALID_PROTOCOL", "ERR_INVALID_CHAR", "ERR_UNESCAPED_CHARACTERS"].includes(
    codeOf(cause) ?? "",
  );

function reasonOf(cause: Error): string {
  if (cause.name === "TimeoutError" || cause.name === "AbortError") return "No answer in time.";
  return codeOf(cause) ?? "The connection failed.";
}
