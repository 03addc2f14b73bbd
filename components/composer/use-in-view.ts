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
  const { view } = useSession();
  const selected = useSelectedPath();
  const card = useSelected(view, (current) => current.selectedCard);
  const cardPath = useDraft((draft) => `cards.${draft.cards.findIndex(({ key }) => key === card)}`);
  const path = selected ?? cardPath;
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    // After the frame in which also the phones that follow have drawn what is new.
    const frame = requestAnimationFrame(() =>
      setTimeout(async () => {
        // Without a connection it may not be there: then whoever looks scrolls.
        const loaded = await import("./bring-into-view").catch(() => null);
        const part = phone.current && partAt(phone.current, path);
        if (part) loaded?.bringIntoView(part);
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, [phone, path]);
}
