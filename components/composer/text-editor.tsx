"use client";

import { DraftText } from "./draft-text";
import { MediaEditor } from "./media-editor";
import { useIncomingFiles } from "./use-incoming-files";
import { useMediaLoading } from "./use-media-loading";

/** A message of text alone. */
export function TextEditor() {
  return (
    <div className="mt-4">
      <DraftText path="text" label="Text" limit="text" area placeholder="Write the message" />
    </div>
  );
}

/** A picture, video, sound or document without a card. */
export function MediaMessageEditor() {
  const loading = useMediaLoading("media");
  useIncomingFiles(loading.upload, "media");
  return (
    <section aria-label="Media" className="mt-4 rounded-r3 border border-line p-4">
      <div className="grid grid-cols-[minmax(200px,280px)_minmax(0,1fr)] gap-6 max-mid:grid-cols-1 max-mid:gap-4">
        <div className="grid content-start gap-2">
          <MediaEditor path="media" noun="file" loading={loading} />
        </div>
        <div className="grid content-start gap-2">
          <DraftText path="media.altText" label="Picture description" limit="altText" optional />
          <p className="text-t2 text-text-3">
            A media message has no text of its own. For words beside the picture, use a card.
          </p>
        </div>
      </div>
    </section>
  );
}
