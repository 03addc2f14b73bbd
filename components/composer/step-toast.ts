import { toast } from "@/components/ui/toast";
import type { Session } from "./session";

/**
 * Puts another message in the place of this one, says so, and offers back what was there: as a step taken back while
 * nothing else was changed, else as a step of its own, which Undo takes back in turn.
 */
export function stepToast({ draft, history }: Pick<Session, "draft" | "history">, text: string, step: () => void) {
  const before = draft.get();
  step();
  const after = draft.get();
  toast(text, {
    label: "Undo",
    run() {
      // The same words again were no step: the last one is another.
      if (after === before) return;
      if (draft.get() === after) history.undo();
      else history.asOneStep(() => draft.set(before));
    },
    watch: (dismiss) => draft.subscribe(() => draft.get() === before && dismiss()),
  });
}
