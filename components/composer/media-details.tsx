"use client";

import { CloudDownload } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { MediaDraft } from "@/lib/message/schema";
import { DraftText } from "./draft-text";
import { isWebAddress } from "./media-requests";
import { useField, useSession } from "./session";
import { StoreAtProvider } from "./store-at-provider";
import type { MediaLoading } from "./use-media-loading";

/** Where a file is stored, and its rarer fields. */
export function MediaDetails({ path, loading }: { path: string; loading: MediaLoading }) {
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
      {!own && canEdit && isWebAddress(media.url) && <CopyHere loading={loading} />}
      <DraftText path={`${path}.filename`} label="File name" limit="filename" optional />
    </div>
  );
}

/** Takes a linked file into our own store, where it can be cropped and does not vanish. */
function CopyHere({ loading }: { loading: MediaLoading }) {
  return (
    <div className="grid gap-1">
      <Button
        size="small"
        icon={CloudDownload}
        pending={loading.busy !== null}
        onClick={loading.copy}
        className="justify-self-start"
      >
        Copy into Cardwright
      </Button>
      <p className="text-t2 text-text-3">To crop it, and to keep it when the link changes.</p>
    </div>
  );
}
