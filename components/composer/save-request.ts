import { toDraft } from "@/lib/message/defaults";
import type { LookAnswer, SaveAnswer, SaveRequest, Theirs } from "./save-answer";

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
    if (response.status === 409) return { kind: "conflict", theirs: theirs(await response.json()) };
    if (!response.ok) return await hindrance(response);
    const { version, savedAt } = (await response.json()) as { version: number; savedAt: number };
    return { kind: "saved", version, savedAt };
  } catch {
    return { kind: "unreachable" };
  }
}

/** Asks whether the message is newer than the version `than`. */
export async function lookForNewer(messageId: string, than: number): Promise<LookAnswer> {
  try {
    const response = await fetch(`/api/messages/${messageId}?than=${than}`, { signal: AbortSignal.timeout(patience) });
    if (response.status === 204) return { kind: "same" };
    if (!response.ok) return await hindrance(response);
    return { kind: "newer", theirs: theirs(await response.json()) };
  } catch {
    return { kind: "unreachable" };
  }
}

function theirs(body: unknown): Theirs {
  const stored = body as Theirs;
  return { ...stored, draft: toDraft(stored.draft) };
}

async function hindrance(response: Response): Promise<Exclude<SaveAnswer, { kind: "saved" | "conflict" }>> {
  if (response.status >= 500) return { kind: "unreachable" };
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status === 404) return { kind: "removed" };
  const { message } = (await response.json()) as { message?: string };
  return { kind: "refused", message: message ?? "The message could not be saved." };
}
