import "server-only";
import { createHash } from "node:crypto";
import { database } from "../db/client";
import { env } from "../env";
import { mediaBytes } from "../message/limits";
import type { CardDraft, MediaDraft, MessageDraft } from "../message/schema";
import { keep, receive } from "./media-store";
import type { PicturePreview } from "./pictures";

/**
 * Keeps the small copy of a picture, to be found again by the address that it was made of. Returns its own address.
 * The name joins source and content: two addresses of one picture have a copy each, and a changed picture a new name.
 */
export async function storePreview(preview: PicturePreview, sourceUrl: string, createdBy: string): Promise<string> {
  const received = await receive([preview.bytes], mediaBytes);
  const id = createHash("sha256").update(`${sourceUrl}\n${received.hash}`).digest("hex");
  const file = await keep({ ...received, hash: id }, preview.mimeType);
  const created_at = Date.now();
  await database()
    .insertInto("media")
    .values({
      id,
      file,
      filename: "",
      mime_type: preview.mimeType,
      size_bytes: received.sizeBytes,
      pixel_width: null,
      pixel_height: null,
      source_url: sourceUrl,
      made_from: null,
      made_as: null,
      created_at,
      created_by: createdBy,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ created_at }))
    .execute();
  return `/media/${file}`;
}

/** The newest small copy of each address that has one. */
export async function previewsOf(addresses: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(addresses)].filter((address) => address && !address.includes("\0"));
  if (wanted.length === 0) return new Map();
  const rows = await database()
    .selectFrom("media")
    .select(["source_url", "file"])
    .where("source_url", "in", wanted)
    .orderBy("created_at")
    .execute();
  return new Map(rows.map(({ source_url, file }) => [source_url ?? "", `/media/${file}`]));
}

/** Our own file that an address names, relative or under the public address; null for any other. */
export function ownFile(url: string): string | null {
  const { publicUrl } = env();
  const path = url.startsWith(`${publicUrl}/`) ? url.slice(publicUrl.length) : url;
  return /^\/media\/([\w.-]+)$/.exec(path)?.[1] ?? null;
}

/** Fills in what the phones can draw of drafts that came back from a send or from the wire: copies on our own origin. */
export async function withPreviews(drafts: readonly MessageDraft[]): Promise<MessageDraft[]> {
  const ownAddress = (url: string) => {
    const file = ownFile(url);
    return file ? `/media/${file}` : url;
  };
  const found = await previewsOf(drafts.flatMap(mediaOf).map(({ url }) => ownAddress(url)));
  const media = (part: MediaDraft): MediaDraft => {
    const address = ownAddress(part.url);
    return { ...part, previewUrl: found.get(address) ?? (address.startsWith("/media/") ? address : "") };
  };
  const card = (part: CardDraft): CardDraft => ({ ...part, media: media(part.media) });
  return drafts.map((draft) => ({
    ...draft,
    media: media(draft.media),
    card: card(draft.card),
    cards: draft.cards.map(card),
  }));
}

const mediaOf = ({ media, card, cards }: MessageDraft) => [media, card.media, ...cards.map((one) => one.media)];
