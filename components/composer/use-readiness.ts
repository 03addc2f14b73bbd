"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Problem } from "@/lib/message/schema";
import type { Cost } from "@/lib/providers/types";
import { useSession } from "./session";
import { useSelected } from "./store";

/** What only a connection's settings tell of the message, and what one message costs there. */
export interface Readiness {
  problems: readonly Problem[];
  price: Cost | null;
}

const unknown: Readonly<Record<string, Readiness>> = {};

/** By connection id; asked of the server whenever the message was saved. Empty until that is known. */
export function useReadiness(): Readonly<Record<string, Readiness>> {
  const { messageId, autosave } = useSession();
  const savedAt = useSelected(autosave.state, (state) => (state.kind === "saved" ? state.at : null));
  const { data = unknown } = useQuery({
    queryKey: ["readiness", messageId, savedAt],
    enabled: savedAt !== null,
    placeholderData: keepPreviousData,
    // An answer for an older state of the message is better than none.
    retry: 1,
    queryFn: async ({ signal }): Promise<Readonly<Record<string, Readiness>>> => {
      const response = await fetch(`/api/messages/${messageId}/readiness`, { signal });
      if (!response.ok) throw new Error(`The connections could not be asked (${response.status}).`);
      return ((await response.json()) as { connections: Record<string, Readiness> }).connections;
    },
  });
  return data;
}
