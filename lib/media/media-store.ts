import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { access, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../data-folder";
import { env } from "../env";
import { extensionFor, type StoredType, typeOfExtension } from "./media-types";

/** A file that has arrived whole, not yet under its final name. */
export interface Received {
  path: string;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  sizeBytes: number;
}

export class TooLarge extends Error {}

const storedName = /^([0-9a-f]{64})\.([a-z0-9]{2,4})$/;
const mediaDirectory = () => join(/* turbopackIgnore: true */ env().dataDirectory, "media");
const incomingDirectory = () => join(mediaDirectory(), "incoming");

/** Writes a stream to disk while hashing it. Throws `TooLarge` past the limit, in bytes; nothing stays behind then. */
export async function receive(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Received> {
  makeFolder(incomingDirectory());
  const path = join(incomingDirectory(), randomUUID());
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limit) throw new TooLarge();
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await discard(path);
    throw error;
  }
  await file.close();
  return { path, hash: hash.digest("hex"), sizeBytes };
}

/** Gives a received file its name for good; the same bytes are kept once. Returns that name. */
export async function keep({ path, hash }: Received, mimeType: StoredType): Promise<string> {
  const name = `${hash}.${extensionFor(mimeType)}`;
  await rename(path, join(/* turbopackIgnore: true */ mediaDirectory(), name));
  return name;
}

export async function discard(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Removes what an interrupted upload left behind more than an hour ago. */
export async function discardAbandoned(): Promise<void> {
  const names = await readdir(incomingDirectory()).catch(() => []);
  for (const name of names) {
    const path = join(incomingDirectory(), name);
    const facts = await stat(path).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > 3_600_000) await discard(path);
  }
}

/** Where a stored file lies; null for any name that is not of the store's own form. */
export async function locate(name: string): Promise<{ path: string; mimeType: StoredType } | null> {
  const mimeType = typeOfExtension(storedName.exec(name)?.[2] ?? "");
  if (!mimeType) return null;
  const path = join(mediaDirectory(), name);
  return access(path).then(
    () => ({ path, mimeType }),
    () => null,
  );
}
