"use client";

import { CloudDownload } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldMessage } from "@/components/ui/field";
import type { MediaDraft } from "@/lib/message/schema";
import { fillText, sampleValues } from "@/lib/message/variables";
import { DraftText } from "./draft-text";
import { answerOf, isWebAddress, postJson } from "./media-requests";
import { useField, useSession } from "./session";
import { StoreAtProvider } from "./store-at-provider";
import type { MediaLoading } from "./use-media-loading";

/** Where a file is stored, and its rarer fields. */
export function MediaDetails({ path, take }: { path: string; take: MediaLoading["take"] }) {
  const { canEdit, connections, filesAt } = useSession();
  const [media] = useField<MediaDraft>(path);
  const own = media.url.startsWith("/media/");
  const onlySandbox = connections.every(({ sandbox }) => sandbox);
  return (
    <div className="grid gap-2">
      {own && (
        <p className="text-t2 text-text-3">
          Stored in Cardwright.
          {!filesAt.isPublic &&
            onlySandbox &&
            ` The sandbox can load it; a real provider could not, because ${filesAt.origin} is an address that only this network knows.`}
        </p>
      )}
      {own && <StoreAtProvider path={path} />}
      {!own && canEdit && isWebAddress(media.url) && <CopyHere media={media} take={take} />}
      <DraftText path={`${path}.filename`} label="File name" limit="filename" optional />
    </div>
  );
}

/** Takes a linked file into our own store, where it can be cropped and does not vanish. */
function CopyHere({ media, take }: { media: MediaDraft; take: MediaLoading["take"] }) {
  const { draft } = useSession();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function copy() {
    setPending(true);
    setFailure(null);
    const url = fillText(media.url, sampleValues(draft.get()));
    const answer = await answerOf(postJson("/api/media/copy", { url }));
    setPending(false);
    if (answer.ok) take(answer.facts);
    else setFailure(answer.message);
  }
  return (
    <div className="grid gap-1">
      <Button size="small" icon={CloudDownload} pending={isPending} onClick={copy} className="justify-self-start">
        Copy into Cardwright
      </Button>
      <p className="text-t2 text-text-3">To crop it, and to keep it when the link changes.</p>
      {failure && <FieldMessage tone="error" text={failure} />}
    </div>
  );
}
