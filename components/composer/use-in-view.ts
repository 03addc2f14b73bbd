import { type RefObject, useEffect, useRef } from "react";
import { partAt } from "@/components/preview/phone-parts";
import { useDraft, useSession } from "./session";
import { useSelected } from "./store";
import { useSelectedPath } from "./use-selected-path";

/**
 * Keeps what is selected, else the card whose panel is open, in view on a phone whenever it becomes another. Whoever
 * scrolls the phone keeps the selection where it was.
 */
export function useInView(phone: RefObject<HTMLElement | null>): void {
  const { view, lateDraft } = useSession();
  const selected = useSelectedPath();
  const card = useSelected(view, (current) => current.selectedCard);
  const cardPath = useDraft((draft) => `cards.${draft.cards.findIndex(({ key }) => key === card)}`);
  const path = selected ?? cardPath;
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    let isGone = false;
    const bring = async () => {
      // Without a connection it may not be there: then whoever looks scrolls.
      const loaded = await import("./bring-into-view").catch(() => null);
      // The phones that follow have to draw first what is new.
      await lateDraft.whenCaughtUp();
      const part = !isGone && phone.current && partAt(phone.current, path);
      if (part) loaded?.bringIntoView(part);
    };
    // After the frame: nobody waits for it.
    const frame = requestAnimationFrame(() => setTimeout(bring));
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
    };
  }, [phone, path, lateDraft]);
}
