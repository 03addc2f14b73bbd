import "server-only";
import { cleanName, damagedSentence, findOwn, type MediaFacts, notReceived, tooLargeSentence } from "../media";
import { baselineLimits, mediaBytes } from "../message/limits";
import { noTypeNamed } from "../message/link-advice";
import { isAcceptedType, mediaKind, plainType } from "../message/media-kind";
import type { Result } from "../result";
import { type Actor, demand } from "../roles";
import { fetchLinked, type LinkedFile, sentenceFor } from "./fetch-linked";
import { isConvertible } from "./fit-for-phones";
import { ownFile, storePreview } from "./media-previews";
import { discard, type Received, receive } from "./media-store";
import { detectType, detectTypeOfHead, isPicture, isStoredType } from "./media-types";
import { examinePicture } from "./pictures";

const timeLimitMilliseconds = 10_000;
const headBytes = 65_536;

export interface ProbeOptions {
  mayConnect?: (address: string) => boolean;
}

/**
 * Looks at a linked file on the server: its type by its bytes, its size, a picture's pixels, and a small copy of it for
 * the phones. At most 10 seconds and 100 MiB; private and local addresses are refused. For editors.
 */
export async function probeMedia(
  actor: Actor,
  { url }: { url: string },
  { mayConnect }: ProbeOptions = {},
): Promise<Result<MediaFacts>> {
  demand(actor, "editor");
  const address = url.trim();
  if (address.length > baselineLimits.mediaUrl) return { ok: false, message: "This address is too long." };
  const own = ownFile(address);
  if (own) {
    const facts = await findOwn(own);
    return facts
      ? { ok: true, value: facts }
      : { ok: false, message: "This file is no longer here. Upload it once more." };
  }
  const signal = AbortSignal.timeout(timeLimitMilliseconds);
  const opened = await fetchLinked(address, { signal, mayConnect });
  if (!opened.ok) return opened;
  const { body, declaredBytes } = opened.value;
  if (declaredBytes !== undefined && declaredBytes > mediaBytes) {
    body.on("error", () => undefined).destroy();
    return { ok: false, message: tooLargeSentence };
  }
  let received: Received;
  try {
    received = await receive(enoughOf(body, declaredBytes), mediaBytes);
  } catch (error) {
    return { ok: false, message: notReceived(error) ?? sentenceFor(error) };
  }
  try {
    return await examine(received, address, opened.value, actor);
  } finally {
    await discard(received.path);
  }
}

/** The type of a video or sound shows in its first bytes and its size in the header: the rest need not be loaded. */
async function* enoughOf(body: AsyncIterable<Uint8Array>, declaredBytes: number | undefined) {
  const head: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    yield chunk;
    if (declaredBytes === undefined || length >= headBytes) continue;
    head.push(chunk);
    length += chunk.byteLength;
    if (length < headBytes) continue;
    const type = await detectTypeOfHead(Buffer.concat(head));
    if (type && !isPicture(type)) return;
  }
}

async function examine(
  received: Received,
  url: string,
  { declaredBytes, declaredType, address }: LinkedFile,
  actor: Actor,
): Promise<Result<MediaFacts>> {
  const mimeType = await detectType(received.path);
  if (!mimeType) return { ok: false, message: "There is no picture, video, sound or PDF at this address." };
  const facts: MediaFacts = {
    url,
    filename: cleanNameOfAddress(url),
    mimeType,
    sizeBytes: declaredBytes ?? received.sizeBytes,
    pixelWidth: null,
    pixelHeight: null,
    previewUrl: "",
    servedAs: contradicts(declaredType, mimeType) ? (declaredType ?? noTypeNamed) : "",
    forwardsTo: address === new URL(url).href ? "" : address,
  };
  // What we cannot open, phones do not show either: the message's own check names the type.
  const isReadable = isStoredType(mimeType) || isConvertible(mimeType);
  if (!isPicture(mimeType) || !isReadable) return { ok: true, value: facts };
  const picture = await examinePicture(received.path, received.sizeBytes).catch(() => null);
  if (!picture) return { ok: false, message: damagedSentence };
  const { pixelWidth, pixelHeight, preview } = picture;
  const previewUrl = await storePreview(preview, url, actor.id);
  return { ok: true, value: { ...facts, pixelWidth, pixelHeight, previewUrl } };
}

/** Whether a server calls a file something that phones would take it for, and that it is not. */
function contradicts(declared: string | undefined, mimeType: string): boolean {
  if (declared === undefined) return true;
  if (isPicture(mimeType)) return plainType(declared) !== mimeType;
  return !isAcceptedType(declared) || mediaKind({ url: "", mimeType: declared }) !== mediaKind({ url: "", mimeType });
}

/** The file name that a web address ends in. */
export const cleanNameOfAddress = (url: string): string => cleanName(decoded(new URL(url).pathname));

function decoded(path: string) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
