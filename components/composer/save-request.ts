import { toDraft } from "@/lib/message/defaults";
import type { SaveAnswer, SaveRequest, Theirs } from "./autosave";

/** Milliseconds after which a save counts as unanswered. */
const patience = 15_000;

/** Saves a draft through the message's route. Server errors count as unreachable: they are tried again. */
export async function saveMessage(messageId: string, request: SaveRequest): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/api/messages/${messageId}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status >= 500) return { kind: "unreachable" };
    const body: unknown = await response.json();
    if (response.ok) {
      const { version, savedAt } = body as { version: number; savedAt: number };
      return { kind: "saved", version, savedAt };
    }
    if (response.status === 409) {
      const theirs = body as Theirs;
      return { kind: "conflict", theirs: { ...theirs, draft: toDraft(theirs.draft) } };
    }
    return { kind: "refused", message: (body as { message?: string }).message ?? "The message could not be saved." };
  } catch {
    return { kind: "unreachable" };
  }
}
