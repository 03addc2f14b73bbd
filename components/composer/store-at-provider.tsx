"use client";

import { CloudUpload } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldMessage } from "@/components/ui/field";
import { toast } from "@/components/ui/toast";
import { valueAt } from "@/lib/message/path";
import type { ProviderProfile } from "@/lib/message/profile";
import type { MediaDraft } from "@/lib/message/schema";
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import { type ConnectionChoice, useField, useSession } from "./session";

/** For a file of ours: copies it to a provider that stores files, and uses its address there. */
export function StoreAtProvider({ path }: { path: string }) {
  const { connections, canEdit } = useSession();
  const [media] = useField<MediaDraft>(path);
  const able = connections.filter(({ provider }) => storesFiles(provider)?.mimeTypes.includes(media.mimeType));
  if (!canEdit) return null;
  return able.map((connection) => <StoreButton key={connection.id} path={path} connection={connection} />);
}

function storesFiles(provider: ProviderId): ProviderProfile["upload"] {
  const profile: ProviderProfile = profiles[provider];
  return profile.upload;
}

function StoreButton({ path, connection }: { path: string; connection: ConnectionChoice }) {
  const { draft, storeAtProvider } = useSession();
  const [media, change] = useField<MediaDraft>(path);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { name } = profiles[connection.provider];
  const days = storesFiles(connection.provider)?.keptDays;

  async function store() {
    setPending(true);
    setFailure(null);
    const stored = await storeAtProvider({ connectionId: connection.id, url: media.url }).catch(() => null);
    setPending(false);
    if (!stored) return setFailure("No connection to Cardwright. Try again when you are online.");
    if (!stored.ok) return setFailure(stored.message);
    const now = valueAt(draft.get(), path) as MediaDraft | undefined;
    // Another file was put there meanwhile: that one stays.
    if (now?.url !== media.url) return;
    change({ ...now, url: stored.value.url });
    toast(`Stored at ${name}.`, {
      label: "Undo",
      run() {
        const here = valueAt(draft.get(), path) as MediaDraft | undefined;
        if (here?.url === stored.value.url) change({ ...here, url: media.url });
      },
    });
  }

  return (
    <div className="grid gap-1">
      <Button
        size="small"
        icon={CloudUpload}
        pending={isPending}
        onClick={store}
        className="h-auto! min-h-control-small max-w-full justify-self-start whitespace-normal! text-left"
      >
        Store at {connection.name}
      </Button>
      <p className="text-t2 text-text-3">
        {name} keeps it for {days} days, and phones load it from there instead of from this server.
      </p>
      {failure && <FieldMessage tone="error" text={failure} />}
    </div>
  );
}
