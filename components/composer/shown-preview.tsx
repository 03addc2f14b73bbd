"use client";

import { useEffect, useState } from "react";
import { AndroidMessage } from "@/components/preview/android/message-preview";
import type { MessageDraft } from "@/lib/message/schema";
import type { ProviderId } from "@/lib/providers/profiles";
import { LivePreview } from "./live-preview";
import { useSession } from "./session";

/** Milliseconds of quiet after a key press until the message is written in the dialect again. */
const delay = 150;

interface ShownPreviewProps {
  provider: ProviderId;
  /** Tells whether it shows what arrives, or, while the message has errors, what is written. */
  onShown(isShown: boolean): void;
}

/** The message on the phone as a provider would deliver it. */
export function ShownPreview({ provider, onShown }: ShownPreviewProps) {
  const { draft } = useSession();
  const [shown, setShown] = useState<MessageDraft | null>(null);

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function show() {
      const { shownDraft } = await import("./shown-draft");
      const next = await shownDraft(draft.get(), provider);
      if (isGone) return;
      setShown(next);
      onShown(next !== null);
    }
    void show();
    const stop = draft.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(show, delay);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [draft, provider, onShown]);

  return shown ? <AndroidMessage draft={shown} /> : <LivePreview />;
}
