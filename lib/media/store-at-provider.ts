import "server-only";
import { readFile } from "node:fs/promises";
import { usableConnection } from "../connections";
import { callProvider } from "../connections/provider-call";
import { findOwn, openMedia } from "../media";
import { adapters } from "../providers";
import { isProviderError } from "../providers/error";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { ownFile, storePreview } from "./media-previews";

/** A hundred megabytes take their time on a slow line. */
const timeoutMilliseconds = 120_000;

/**
 * Copies one of our own files to a provider's file store, and gives its address there. The phones go on drawing our
 * copy. For editors.
 */
export async function storeAtProvider(
  actor: Actor,
  { connectionId, url }: { connectionId: string; url: string },
): Promise<Result<{ url: string }>> {
  demand(actor, "editor");
  const opened = await usableConnection(connectionId);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const { upload, profile } = adapters[connection.provider];
  if (!upload || !profile.upload) return failure(`${profile.name} stores no files.`);
  const name = ownFile(url);
  const [facts, stored] = name ? await Promise.all([findOwn(name), openMedia(name)]) : [null, null];
  if (!facts || !stored) return failure("Only a file that was uploaded here can be stored there.");
  const { mimeTypes, maximumBytes } = profile.upload;
  if (!mimeTypes.includes(facts.mimeType))
    return failure(`${profile.name} does not store files of this type (${facts.mimeType}).`);
  const bytes = await readFile(stored.path);
  if (bytes.byteLength > maximumBytes)
    return failure(`This file is larger than the ${maximumBytes / 1024 / 1024} MB that ${profile.name} stores.`);
  const answer = await callProvider(
    adapters[connection.provider],
    connection,
    upload,
    {
      filename: facts.filename,
      mimeType: facts.mimeType,
      sizeBytes: bytes.byteLength,
      base64: bytes.toString("base64"),
    },
    { timeoutMilliseconds },
  );
  if (isProviderError(answer)) return failure(`${answer.message} ${answer.nextStep}`);
  const { url: address } = answer.value;
  await keepPreview(facts.previewUrl, address, actor.id);
  return success({ url: address });
}

/** So that whatever is read back from the wire under the new address can be drawn. */
async function keepPreview(previewUrl: string, address: string, createdBy: string) {
  const preview = await openMedia(ownFile(previewUrl) ?? "");
  const mimeType = (["image/jpeg", "image/png", "image/gif"] as const).find((type) => type === preview?.mimeType);
  if (!preview || !mimeType) return;
  await storePreview({ bytes: await readFile(preview.path), mimeType }, address, createdBy);
}
