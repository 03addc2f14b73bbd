import { useEffect, useState } from "react";
import type { MessageDraft } from "@/lib/message/schema";
import type { ProviderId } from "@/lib/providers/profiles";
import { useSampleValues, useSession } from "./session";

/** Milliseconds of quiet after a key press until the message is written in the dialect again. */
const delay = 150;

/** The message as a provider would deliver it; null while it has errors, or where no provider is asked for. */
export function useShownDraft(provider: ProviderId | undefined): MessageDraft | null {
  const { draft } = useSession();
  const values = useSampleValues();
  const [shown, setShown] = useState<{ provider: ProviderId; draft: MessageDraft | null } | null>(null);

  useEffect(() => {
    if (!provider) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = async () => {
      try {
        const { shownDraft } = await import("./shown-draft");
        const next = await shownDraft(draft.get(), provider, values);
        if (!isGone) setShown({ provider, draft: next });
      } catch (error) {
        // What a provider's dialect needs cannot be loaded without a connection: the message stays as it is written.
        if (navigator.onLine) throw error;
        if (!isGone) setShown(null);
      }
    };
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
  }, [draft, provider, values]);

  return shown?.provider === provider ? (shown?.draft ?? null) : null;
}
