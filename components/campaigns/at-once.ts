import type { Result } from "@/lib/result";
import { catchLostFocus } from "../ui/lost-focus";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";
import type { LibraryActions } from "./library-actions";

interface Thing {
  id: string;
  name: string;
}

/** What needs no question, because it can be undone: each says what happened, and offers the way back. */
export async function archiveNow({ id, name }: Thing, { archive, restore }: LibraryActions, onDone?: () => void) {
  catchLostFocus();
  const result = await answerOf(archive({ id }));
  if (!result.ok) return toast(result.message);
  toast(`“${name}” is in the archive.`, { label: "Undo", run: () => void restoreNow({ id, name }, { restore }) });
  onDone?.();
}

export async function restoreNow({ id, name }: Thing, { restore }: Pick<LibraryActions, "restore">) {
  catchLostFocus();
  const result = await answerOf<unknown>(restore({ id }));
  toast(result.ok ? `“${name}” is back from the archive.` : result.message);
}

/** `open` goes to the copy. */
export async function duplicateNow(
  { id }: Thing,
  { duplicate }: Pick<LibraryActions, "duplicate">,
  open: (id: string) => void,
) {
  const result: Result<Thing> = await answerOf(duplicate({ id }));
  if (!result.ok) return toast(result.message);
  const copy = result.value;
  toast(`“${copy.name}” was made.`, { label: "Open", run: () => open(copy.id) });
}
