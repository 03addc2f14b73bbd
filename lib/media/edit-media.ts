import "server-only";
import { findOwn, type MediaFacts, openMedia, storeFile, uploadMedia } from "../media";
import { thumbnailBytes } from "../message/limits";
import { type MediaPlace, mediaTargets } from "../message/media-frame";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { type CropArea, type CroppedPicture, cropPicture } from "./crop-picture";
import { type FetchLinkedOptions, fetchLinked, sentenceFor } from "./fetch-linked";
import { withEnding } from "./media-types";
import { cleanNameOfAddress } from "./probe-media";
import type { TurnOptions } from "./sharp-in-turn";

/** How much of a picture's fineness stays: what is sharp is heavy. */
export const cropQualities = { high: 86, medium: 72, low: 52 } as const;
export type CropQuality = keyof typeof cropQualities;

export interface CropInput {
  /** The name of a stored picture, under /media/. */
  file: string;
  area: CropArea;
  place: MediaPlace;
  quality: CropQuality;
}

const gone = "This file is no longer here. Upload it once more.";

/** What a crop would give, without keeping it. For editors. */
export async function tryCrop(actor: Actor, input: CropInput, signal?: AbortSignal): Promise<Result<CroppedPicture>> {
  demand(actor, "editor");
  return cropped(input, { signal, isTrial: true });
}

/** Stores a part of a stored picture as a file of its own; the original stays. For editors. */
export async function cropMedia(actor: Actor, input: CropInput, signal?: AbortSignal): Promise<Result<MediaFacts>> {
  demand(actor, "editor");
  const made = await cropped(input, { signal });
  if (!made.ok) return made;
  const { filename = "picture" } = (await findOwn(input.file)) ?? {};
  return storeFile(made.value.bytes, {
    filename: called(filename, "cropped", made.value),
    createdBy: actor.id,
    made: { from: input.file, as: "crop" },
  });
}

async function cropped({ file, area, place, quality }: CropInput, turn: TurnOptions): Promise<Result<CroppedPicture>> {
  const { width, height, bytes } = mediaTargets[place];
  return pictureWork(file, (path) =>
    cropPicture(path, {
      ...turn,
      area,
      maximumWidth: width,
      maximumHeight: height,
      maximumBytes: bytes,
      quality: cropQualities[quality],
    }),
  );
}

/** Half of what phones allow: that much is advised [S-1]. */
const thumbnailTarget = thumbnailBytes / 2;
const thumbnailPixels = 770;
const everything: CropArea = { left: 0, top: 0, width: 1, height: 1 };

/** Stores a small copy of a stored picture, to stand for it until it is loaded. For editors. */
export async function makeThumbnail(actor: Actor, { file }: { file: string }): Promise<Result<MediaFacts>> {
  demand(actor, "editor");
  const made = await pictureWork(file, (path) =>
    cropPicture(path, {
      area: everything,
      maximumWidth: thumbnailPixels,
      maximumHeight: thumbnailPixels,
      maximumBytes: thumbnailTarget,
      quality: 80,
      still: true,
    }),
  );
  if (!made.ok) return made;
  const { filename } = (await findOwn(file)) ?? {};
  return storeFile(made.value.bytes, {
    filename: called(filename || "picture", "thumbnail", made.value),
    createdBy: actor.id,
    made: { from: file, as: "thumbnail" },
  });
}

/** Takes a picture in as a thumbnail: made smaller where phones would refuse it. For editors. */
export async function uploadThumbnail(
  actor: Actor,
  upload: { bytes: Uint8Array | AsyncIterable<Uint8Array>; filename: string },
): Promise<Result<MediaFacts>> {
  const stored = await uploadMedia(actor, upload);
  if (!stored.ok) return stored;
  const { url, mimeType, sizeBytes } = stored.value;
  if (!mimeType.startsWith("image/")) return failure("A thumbnail is a picture: choose a JPEG, PNG or GIF file.");
  if (sizeBytes !== null && sizeBytes <= thumbnailBytes) return stored;
  return makeThumbnail(actor, { file: url.replace("/media/", "") });
}

/** Takes a linked file into our own store. For editors. */
export async function copyLinked(
  actor: Actor,
  { url }: { url: string },
  { mayConnect }: Pick<FetchLinkedOptions, "mayConnect"> = {},
): Promise<Result<MediaFacts>> {
  demand(actor, "editor");
  const opened = await fetchLinked(url.trim(), { signal: AbortSignal.timeout(copyMilliseconds), mayConnect });
  if (!opened.ok) return opened;
  const { body, address } = opened.value;
  let broken: unknown;
  async function* whole() {
    try {
      yield* body;
    } catch (error) {
      broken = error;
      throw error;
    }
  }
  try {
    return await storeFile(whole(), { filename: cleanNameOfAddress(address), createdBy: actor.id });
  } catch (error) {
    if (broken === undefined) throw error;
    return failure(sentenceFor(broken));
  } finally {
    body.on("error", () => undefined).destroy();
  }
}

/** A hundred megabytes take their time on a slow line. */
const copyMilliseconds = 60_000;

async function pictureWork<Value>(file: string, work: (path: string) => Promise<Value>): Promise<Result<Value>> {
  const found = await openMedia(file);
  if (!found) return failure(gone);
  if (!found.mimeType.startsWith("image/")) return failure("Only a picture can be cropped or made into a thumbnail.");
  try {
    return success(await work(found.path));
  } catch {
    return failure("This picture could not be worked on: it is damaged, or too large to be opened.");
  }
}

/** "tent.png" becomes "tent, cropped.jpg". */
const called = (filename: string, suffix: string, { mimeType }: CroppedPicture) =>
  withEnding(`${filename.replace(/\.[a-z0-9]{2,5}$/i, "")}, ${suffix}`, mimeType);
