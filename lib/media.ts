import "server-only";
import type { Selectable } from "kysely";
import { database } from "./db/client";
import type { Tables } from "./db/tables";
import { type FitPicture, fitForPhones, isConvertible } from "./media/fit-for-phones";
import { previewsOf, storePreview } from "./media/media-previews";
import { discard, keep, locate, type Received, receive, TooLarge } from "./media/media-store";
import {
  detectType,
  isPicture,
  isStoredType,
  refusedTypeSentence,
  type StoredType,
  withEnding,
} from "./media/media-types";
import { examinePicture, type PictureFacts } from "./media/pictures";
import { mediaBytes } from "./message/limits";
import type { Result } from "./result";
import { type Actor, demand } from "./roles";

/** What is known of a file, under the names that a draft's media has. Sizes in bytes and pixels. */
export interface MediaFacts {
  url: string;
  filename: string;
  mimeType: string;
  sizeBytes: number | null;
  pixelWidth: number | null;
  pixelHeight: number | null;
  /** Same-origin, small enough for the phones; "" where there is nothing to draw. */
  previewUrl: string;
  /** Of a linked file: the type it is served as where its bytes show another, and where its address forwards to. */
  servedAs?: string;
  forwardsTo?: string;
  /** What was done to the file on its way in, for the person. */
  note?: string;
}

export const tooLargeSentence = `This file is larger than ${mediaBytes / 1024 / 1024} MB, the most that RCS carries.`;
export const damagedSentence = "This picture is damaged, or too large to be opened. Save it again and try once more.";

/** Takes a file into our own store (up to 100 MiB), by its bytes and never by its name. For editors. */
export async function uploadMedia(
  actor: Actor,
  { bytes, filename }: { bytes: Uint8Array | AsyncIterable<Uint8Array>; filename: string },
): Promise<Result<MediaFacts>> {
  demand(actor, "editor");
  return storeFile(bytes, { filename, createdBy: actor.id });
}

/** Why a file could not be taken in, where that is known; undefined for anything else. */
export function notReceived(error: unknown): string | undefined {
  if (error instanceof TooLarge) return tooLargeSentence;
  const isFull = ["ENOSPC", "EDQUOT"].includes(String((error as NodeJS.ErrnoException).code));
  return isFull ? "The disk of Cardwright's own server is full. Tell an administrator." : undefined;
}

interface Upload {
  filename: string;
  createdBy: string;
  /** Of what was made here: the file that it was made of, and what it is. */
  made?: { from: string; as: MadeAs };
  /** Of a small picture of our own: known, so that the first start need not load the image library for it. */
  pixels?: Pixels;
}

type MadeAs = NonNullable<Tables["media"]["made_as"]>;
type Pixels = Pick<PictureFacts, "pixelWidth" | "pixelHeight">;

/** The same for the server itself, which has no actor at first start. */
export async function storeFile(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  upload: Upload,
): Promise<Result<MediaFacts>> {
  try {
    return await arrive(bytes instanceof Uint8Array ? [bytes] : bytes, (received) =>
      takeIn(received, { ...upload, filename: cleanName(upload.filename) }),
    );
  } catch (error) {
    const message = notReceived(error);
    if (message === undefined) throw error;
    return { ok: false, message };
  }
}

/** Whatever comes of a received file, nothing of it stays among the incoming ones. */
async function arrive<Value>(
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  work: (received: Received) => Promise<Value>,
): Promise<Value> {
  const received = await receive(bytes, mediaBytes);
  try {
    return await work(received);
  } finally {
    await discard(received.path);
  }
}

async function takeIn(received: Received, upload: Upload): Promise<Result<MediaFacts>> {
  if (received.sizeBytes === 0) return { ok: false, message: "This file is empty." };
  const found = await detectType(received.path);
  if (found === undefined || !(isConvertible(found) || isStoredType(found)))
    return { ok: false, message: refusedTypeSentence(found) };
  if (upload.pixels || !isPicture(found)) return keepFile(received, upload, found);
  let fit: FitPicture | null;
  try {
    fit = await fitForPhones(received.path, found);
  } catch {
    return { ok: false, message: damagedSentence };
  }
  if (!fit) return keepFile(received, upload, found);
  const { bytes, mimeType, note } = fit;
  const filename = withEnding(upload.filename, mimeType);
  const kept = await arrive([bytes], (again) => keepFile(again, { ...upload, filename }, mimeType));
  return kept.ok ? { ok: true, value: { ...kept.value, note } } : kept;
}

async function keepFile(received: Received, upload: Upload, mimeType: string): Promise<Result<MediaFacts>> {
  if (!isStoredType(mimeType)) return { ok: false, message: refusedTypeSentence(mimeType) };
  const { filename, createdBy, pixels, made } = upload;
  let picture: Pixels | PictureFacts | undefined = pixels;
  if (!pixels && isPicture(mimeType)) {
    try {
      picture = await examinePicture(received.path, received.sizeBytes);
    } catch {
      return { ok: false, message: damagedSentence };
    }
  }
  const file = await keep(received, mimeType);
  const facts = {
    filename,
    mimeType,
    sizeBytes: received.sizeBytes,
    pixelWidth: picture?.pixelWidth ?? null,
    pixelHeight: picture?.pixelHeight ?? null,
  };
  await remember({
    id: received.hash,
    file,
    filename,
    mime_type: mimeType,
    size_bytes: facts.sizeBytes,
    pixel_width: facts.pixelWidth,
    pixel_height: facts.pixelHeight,
    source_url: null,
    created_by: createdBy,
    made_from: made?.from ?? null,
    made_as: made?.as ?? null,
  });
  const url = `/media/${file}`;
  return { ok: true, value: { url, ...facts, previewUrl: await ownPreview(url, picture, createdBy) } };
}

async function ownPreview(url: string, picture: Pixels | PictureFacts | undefined, createdBy: string) {
  if (!picture) return "";
  return "preview" in picture && !picture.light ? storePreview(picture.preview, url, createdBy) : url;
}

async function remember(row: Omit<Selectable<Tables["media"]>, "created_at">) {
  await database()
    .insertInto("media")
    .values({ ...row, created_at: Date.now() })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The last part of a path, without control characters. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = Array.from(last.replace(/\p{Cc}|\p{Cs}/gu, "").trim())
    .slice(0, 255)
    .join("");
  return clean || "file";
}

/** A stored file by its name under /media/, for anyone: providers and phones fetch it. */
export async function openMedia(file: string): Promise<{ path: string; mimeType: StoredType } | null> {
  return locate(file);
}

/** The name that a stored file came with; its own name where that is not known. */
export async function nameOfMedia(file: string): Promise<string> {
  const row = await database().selectFrom("media").select("filename").where("file", "=", file).executeTakeFirst();
  return row?.filename || file;
}

/** What the store knows of one of its own files. */
export async function findOwn(file: string): Promise<MediaFacts | null> {
  const row = await database().selectFrom("media").selectAll().where("file", "=", file).executeTakeFirst();
  if (!row) return null;
  return ownFacts(row, await previewsOf([addressOf(row)]));
}

export const addressOf = ({ file }: Pick<Tables["media"], "file">) => `/media/${file}`;

export function ownFacts(row: Selectable<Tables["media"]>, previews: Map<string, string>): MediaFacts {
  const url = addressOf(row);
  return {
    url,
    filename: row.filename,
    mimeType: row.mime_type,
    sizeBytes: row.size_bytes,
    pixelWidth: row.pixel_width,
    pixelHeight: row.pixel_height,
    previewUrl: previews.get(url) ?? (isPicture(row.mime_type) ? url : ""),
  };
}
