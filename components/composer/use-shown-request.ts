import { useQuery } from "@tanstack/react-query";
import type { Result } from "@/lib/result";
import type { SaveState } from "./save-answer";
import { useSession } from "./session";

/** A request as it would go out, its secrets masked by the server, and the same as a command for a shell. */
export interface ShownRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  curl: string;
}

export type ShownOutcome =
  | { kind: "shown"; request: ShownRequest }
  /** The message has to be mended first. */
  | { kind: "refused"; message: string; fields: { path: string; message: string }[] }
  /** Something stood in the way that may be gone the next time. */
  | { kind: "failed"; message: string };

/** Saves the message, then asks for the request that a connection would get for it, filled in for one person. */
export function useShownRequest(connectionId: string, personKey: string) {
  const { messageId, autosave } = useSession();
  return useQuery({
    queryKey: ["request", messageId, connectionId, personKey],
    queryFn: async ({ signal }): Promise<ShownOutcome> => {
      if ((await autosave.flush()) === null) return { kind: "failed", message: notSaved(autosave.state.get()) };
      const asked = new URLSearchParams({ connection: connectionId, person: personKey });
      return askFor(`/api/messages/${messageId}/request?${asked}`, signal);
    },
    enabled: connectionId !== "",
    // The message may have changed since the dialog was open the last time.
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    // Being offline is an answer here, not a reason to wait.
    networkMode: "always",
  });
}

async function askFor(address: string, signal: AbortSignal): Promise<ShownOutcome> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(address, { signal });
    body = await response.json();
  } catch {
    return { kind: "failed", message: "No connection to Cardwright. Try again when you are online." };
  }
  if (response.ok) {
    const shown = body as Result<ShownRequest>;
    if (shown.ok) return { kind: "shown", request: shown.value };
    return { kind: "refused", message: shown.message, fields: shown.fields ?? [] };
  }
  const { message = "The request could not be made. Try again." } = body as { message?: string };
  return { kind: "failed", message };
}

/** Why a message that is needed as it is stored could not be stored. */
export function notSaved(state: SaveState): string {
  switch (state.kind) {
    case "kept":
      return "The message could not be saved, because there is no connection to Cardwright. What you wrote is kept in this browser. Try again when you are online.";
    case "conflict":
      return "The message could not be saved, because it was changed elsewhere. Choose the version to keep, then try again.";
    case "signed-out":
      return "The message could not be saved, because you are signed out. Sign in in another tab, then try again here.";
    case "removed":
      return "This message was removed. Save what you wrote as a new message first.";
    case "refused":
      return `The message could not be saved. ${state.message}`;
    default:
      return "The message could not be saved. Try again in a moment.";
  }
}
