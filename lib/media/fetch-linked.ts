import "server-only";
import { lookup as resolve } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { Agent, buildConnector, request } from "undici";
import type { Result } from "../result";
import { isPublicAddress } from "./public-address";

export interface LinkedFile {
  /** Bytes, as the server declares them. */
  declaredBytes?: number;
  /** Its Content-Type, as it came; undefined where the server names none. */
  declaredType?: string;
  /** Where the file lies in the end: another address than the one asked for where that one forwards. */
  address: string;
  /** To be read to its end or destroyed. */
  body: Readable;
}

export interface FetchLinkedOptions {
  /** Ends the request and the body alike. */
  signal: AbortSignal;
  /** Decides on every address that would be connected to, after DNS. */
  mayConnect?: (address: string) => boolean;
}

const redirectLimit = 5;
const refusal =
  "This address leads into a private or local network, which Cardwright does not open. Use an address that everyone can reach, or upload the file.";

class AddressRefused extends Error {}

/**
 * Opens a web address that a user typed. Every connection, that of each redirect included, is made only to an address
 * that was checked after DNS, so that no name and no redirect leads inside. Errors come back as sentences.
 */
export async function fetchLinked(
  address: string,
  { signal, mayConnect = isPublicAddress }: FetchLinkedOptions,
): Promise<Result<LinkedFile>> {
  const agent = new Agent({ connect: guardedConnector(mayConnect) });
  try {
    let next = address;
    for (let hop = 0; hop <= redirectLimit; hop++) {
      const url = webAddress(next);
      if (typeof url === "string") return { ok: false, message: url };
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal,
        headers: { accept: "image/*, video/*, audio/*, application/pdf", "accept-encoding": "identity" },
      });
      if (statusCode === 200) {
        body.once("close", () => void agent.close());
        const declaredType = headers["content-type"];
        return {
          ok: true,
          value: {
            body,
            address: url.href,
            declaredBytes: wholeNumber(headers["content-length"]),
            ...(typeof declaredType === "string" && { declaredType }),
          },
        };
      }
      body.on("error", () => undefined).destroy();
      const location = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
      if (typeof location !== "string") return failed(agent, answeredWith(statusCode));
      if (!URL.canParse(location, url)) return failed(agent, "The server forwards to an address that is not one.");
      next = new URL(location, url).href;
    }
    return failed(agent, "The server forwards from one address to the next without an end.");
  } catch (error) {
    return failed(agent, sentenceFor(error));
  }
}

async function failed(agent: Agent, message: string): Promise<Result<never>> {
  await agent.destroy();
  return { ok: false, message };
}

function webAddress(text: string): URL | string {
  // A control character would be dropped in silence, and PostgreSQL stores no null byte.
  if (/\p{Cc}/u.test(text) || !URL.canParse(text)) return "This is not a complete web address. Start it with https://.";
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "Start the address with https:// or http://.";
  if (url.username || url.password) return "Take the name and the password out of the address.";
  return url;
}

function guardedConnector(mayConnect: (address: string) => boolean): buildConnector.connector {
  const connect = buildConnector({ lookup: guardedLookup(mayConnect), timeout: 5000 });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    // Node asks no lookup for a host that is an address already.
    if (isIP(host) && !mayConnect(host)) callback(new AddressRefused(), null);
    else connect(options, callback);
  };
}

function guardedLookup(mayConnect: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      if (found.length === 0 || !found.every(({ address }) => mayConnect(address)))
        return callback(new AddressRefused(), []);
      if (options.all) return callback(null, found);
      const [first] = found;
      if (first) callback(null, first.address, first.family);
    });
}

const wholeNumber = (text: string | string[] | undefined) =>
  typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

function answeredWith(status: number) {
  if (status === 404 || status === 410) return "There is no file at this address.";
  if (status === 401 || status === 403)
    return "The server does not hand out this file. Providers and phones could not load it either.";
  return `The server answered with the status ${status} instead of a file.`;
}

/** A sentence for whatever broke a connection or a body. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return "The file could not be loaded.";
  if (error instanceof AddressRefused || error.cause instanceof AddressRefused) return refusal;
  if (error.name === "TimeoutError" || error.name === "AbortError" || error.name.endsWith("TimeoutError"))
    return "The server did not answer in time.";
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "No server of this name was found. Check the address.";
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return "The server's certificate is not valid.";
  return "The server could not be reached.";
}
