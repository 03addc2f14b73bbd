import { archiveNow, duplicateNow, restoreNow } from "@/components/campaigns/at-once";
import type { LibraryActions, MessageActions } from "@/components/campaigns/library-actions";
import { toast } from "@/components/ui/toast";
import type { Outcome, Session } from "./session";

/** What can be done with the open message as a whole, and where else it could be. */
export interface MessageLibrary {
  message: { id: string; name: string; campaignId: string };
  /** Where it can be moved to. */
  campaigns: readonly { id: string; name: string }[];
  actions: MessageActions;
  /** What was put away, the message or its campaign with it; absent where neither is. */
  archived?: { id: string; name: string; restore: LibraryActions["restore"] } | undefined;
}

type Autosave = Pick<Session, "autosave">;

const notSaved = "The last change is not saved yet. Wait until “Saved” stands above, then try again.";

const isSaved = async ({ autosave }: Autosave) => (await autosave.flush()) !== null;

/** A copy of what is on the page, saved first. `open` goes to it. */
export async function duplicate(session: Autosave, { message, actions }: MessageLibrary, open: (id: string) => void) {
  if (!(await isSaved(session))) return toast(notSaved);
  await duplicateNow(message, actions, open);
}

/** Out of the lists; the page stays open, to be read. */
export async function archive(session: Autosave, { message, actions }: MessageLibrary) {
  if (!(await isSaved(session))) return toast(notSaved);
  await archiveNow(message, actions);
}

/** Brings back whatever was put away. */
export async function restore({ archived }: MessageLibrary) {
  if (archived) await restoreNow(archived, archived);
}

/** What is on the page, saved first, to begin other messages with. */
export async function saveAsTemplate(
  session: Autosave,
  { message, actions }: MessageLibrary,
  name: string,
): Promise<Outcome<unknown>> {
  if (!(await isSaved(session))) return { ok: false, message: notSaved };
  return actions.saveAsTemplate({ messageId: message.id, name });
}
