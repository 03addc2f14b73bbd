import { toast } from "@/components/ui/toast";
import type { MessageDraft } from "@/lib/message/schema";
import type { Session } from "./session";

interface Deleted {
  /** Whether it has come back in another way. */
  isThere(draft: MessageDraft): boolean;
  putBack(draft: MessageDraft): MessageDraft;
  /** Brings it into view, with the focus. */
  show(): void;
}

/**
 * Says what was deleted, and offers it back until it is: as a step taken back while nothing else was changed, else put
 * back into the message as it is by then.
 */
export function deletedToast({ draft, history }: Session, text: string, { isThere, putBack, show }: Deleted): void {
  const after = draft.get();
  toast(text, {
    label: "Undo",
    run() {
      if (draft.get() === after) history.undo();
      else if (!isThere(draft.get())) draft.set(putBack(draft.get()));
      show();
    },
    watch: (dismiss) => draft.subscribe(() => isThere(draft.get()) && dismiss()),
  });
}
