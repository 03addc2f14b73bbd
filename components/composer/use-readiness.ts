"use client";

import { useEffect, useState } from "react";
import type { Problem } from "@/lib/message/schema";
import type { Cost } from "@/lib/providers/types";
import { useSession } from "./session";
import { useSelected } from "./store";

/** What only a connection's settings tell of the message, and what one message costs there. */
export interface Readiness {
  problems: readonly Problem[];
  price: Cost | null;
}

type ByConnection = Readonly<Record<string, Readiness>>;

const unknown: ByConnection = {};

/**
 * By connection id; asked of the server whenever the message was saved or another person was chosen. Empty until that is known; where the server
 * does not answer, an answer for an older state of the message is better than none.
 */
export function useReadiness(): ByConnection {
  const { messageId, autosave, view } = useSession();
  const person = useSelected(view, (current) => current.person);
  const savedAt = useSelected(autosave.state, (state) => (state.kind === "saved" ? state.at : null));
  const [known, setKnown] = useState(unknown);
  useEffect(() => {
    if (savedAt === null) return;
    const leaving = new AbortController();
    readReadiness(messageId, person, leaving.signal).then(setKnown, () => undefined);
    return () => leaving.abort();
  }, [messageId, savedAt, person]);
  return known;
}

async function readReadiness(messageId: string, person: string | null, signal: AbortSignal): Promise<ByConnection> {
  const response = await fetch(
    `/api/messages/${messageId}/readiness${person ? `?person=${encodeURIComponent(person)}` : ""}`,
    { signal },
  );
  if (!response.ok) throw new Error(`The connections could not be asked (${response.status}).`);
  return ((await response.json()) as { connections: ByConnection }).connections;
}
