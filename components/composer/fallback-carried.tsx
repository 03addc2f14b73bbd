"use client";

import { fallbackCarriers } from "@/lib/message/fallback-carriers";
import { profiles } from "@/lib/providers/profiles";
import { useChosenConnection, useDraft, useSession } from "./session";

/** Who sends this fallback: every connection, or the one that is written for. */
export function FallbackCarried({ kind }: { kind: "sms" | "mms" }) {
  const { connections } = useSession();
  const chosen = useChosenConnection();
  const type = useDraft((draft) => draft.type);
  const asked = (chosen ? [chosen] : connections).map(({ provider }) => profiles[provider]);
  const sentences = fallbackCarriers(kind, type, asked);
  return sentences.length > 0 ? <p className="text-t2 text-text-3">{sentences.join(" ")}</p> : null;
}
