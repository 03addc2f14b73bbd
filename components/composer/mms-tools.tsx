"use client";

import { announce } from "@/components/ui/announce";
import { utf8Bytes } from "@/lib/message/count";
import { mediaKind } from "@/lib/message/media-kind";
import type { MediaDraft, MessageDraft } from "@/lib/message/schema";
import { FallbackCarried } from "./fallback-carried";
import { pictureOf } from "./picture";
import { useField, useSession } from "./session";
import { useSelected } from "./store";

/** A picture of the message for the MMS, how heavy all of it is, and who sends it. */
export function MmsTools() {
  const { canEdit, draft: drafts, problems } = useSession();
  // As late as the problems: no key press waits for it.
  useSelected(problems, (index) => index);
  const draft = drafts.get();
  const [chosen, choose] = useField<string>("fallback.mms.mediaUrl");
  const pictures = picturesOf(draft);
  const size = pictures.find(({ url }) => url === chosen.trim())?.sizeBytes;
  const { text, subject } = draft.fallback.mms;
  return (
    <div className="grid gap-2 text-t2">
      {canEdit && pictures.length > 0 && (
        <fieldset>
          <legend className="text-text-3">Take a picture of the message</legend>
          <div className="flex flex-wrap gap-2 pt-1">
            {pictures.map((media, index) => (
              <button
                key={media.url}
                type="button"
                aria-pressed={media.url === chosen.trim()}
                aria-label={media.altText || `Picture ${index + 1}`}
                title={media.altText || `Picture ${index + 1}`}
                onClick={() => {
                  choose(media.url);
                  announce("The MMS has this picture.");
                }}
                className="h-11 w-14 overflow-hidden rounded-r2 border border-line bg-sunk bg-cover bg-center aria-pressed:outline-2 aria-pressed:outline-accent aria-pressed:outline-offset-2"
              >
                {pictureOf(media) !== "" && <img src={pictureOf(media)} alt="" className="size-full object-cover" />}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {size != null && (
        <p className="text-text-3">
          About {Math.ceil((size + utf8Bytes(text) + utf8Bytes(subject)) / 1024)} KB together. 300 KB arrive everywhere,
          up to 500 KB in the US.
        </p>
      )}
      <p className="text-text-3">Keep the subject within 40 characters. Some routes drop it.</p>
      <FallbackCarried kind="mms" />
    </div>
  );
}

/** The pictures that the message shows, each once. */
function picturesOf(draft: MessageDraft): MediaDraft[] {
  const media =
    draft.type === "media"
      ? [draft.media]
      : draft.type === "card"
        ? [draft.card.media]
        : draft.type === "carousel"
          ? draft.cards.map((card) => card.media)
          : [];
  const seen = new Set<string>();
  return media.filter((file) => {
    const isNew = file.url.trim() !== "" && mediaKind(file) === "image" && !seen.has(file.url);
    seen.add(file.url);
    return isNew;
  });
}
