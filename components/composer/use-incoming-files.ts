import { useEffect, useEffectEvent } from "react";
import { toast } from "@/components/ui/toast";
import { cardIndexAt } from "./selection";
import { useSession } from "./session";
import { useSelected } from "./store";
import type { MediaLoading } from "./use-media-loading";
import { showing, type View } from "./view";

const dialogs = "[role=dialog], [role=alertdialog]";

/**
 * A picture that is pasted or dropped anywhere while this editor is in front goes to the media at `path`; dropped on
 * another card of the carousel, to that one. Text that is pasted into a field stays text: word processors put a picture
 * of the words beside it.
 */
export function useIncomingFiles(upload: MediaLoading["upload"], path: string): void {
  const { canEdit, draft, view } = useSession();
  const incoming = useSelected(view, (current) => current.incoming);
  const keyAt = (place: string) => draft.get().cards[cardIndexAt(place) ?? -1]?.key;
  const give = useEffectEvent((files: File[], place: string) => {
    const card = keyAt(place);
    if (card === undefined) return upload(files);
    const current = showing(view.get(), draft.get(), place);
    // The panel of another card is not there yet, and takes them when it is.
    view.set(card === keyAt(path) ? current : { ...current, incoming: { card, files } });
    if (card === keyAt(path)) upload(files);
  });
  const takeOver = useEffectEvent(({ card, files }: NonNullable<View["incoming"]>) => {
    if (card !== keyAt(path)) return;
    view.set({ ...view.get(), incoming: null });
    upload(files);
  });
  useEffect(() => {
    if (incoming) takeOver(incoming);
  }, [incoming]);
  useEffect(() => {
    if (!canEdit) return;
    const take = (event: ClipboardEvent | DragEvent, data: DataTransfer | null) => {
      const { target, defaultPrevented } = event;
      const files = Array.from(data?.files ?? []);
      if (files.length === 0 || defaultPrevented || !(target instanceof Element) || target.closest(dialogs)) return;
      if (event.type === "paste" && target.matches("input, textarea") && data?.getData("text/plain")) return;
      event.preventDefault();
      give(files, (event.type === "drop" && placeUnder(target)?.path) || "");
    };
    const listening = new AbortController();
    const { signal } = listening;
    const drop = (event: DragEvent) => {
      markPlace(null);
      take(event, event.dataTransfer);
    };
    const over = ({ target, dataTransfer, defaultPrevented }: DragEvent) => {
      const isFor = !defaultPrevented && dataTransfer?.types.includes("Files") && target instanceof Element;
      markPlace(isFor ? placeUnder(target) : null);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) markPlace(null);
    };
    document.addEventListener("paste", (event) => take(event, event.clipboardData), { signal });
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    return () => {
      listening.abort();
      markPlace(null);
    };
  }, [canEdit]);
}

interface Place {
  /** Where in the draft the file would go. */
  path: string;
  /** What the person sees of it. */
  element: Element;
}

/** The card, or the message's media, that is drawn under the pointer: in the strip of cards and on the phones. */
function placeUnder(target: Element): Place | null {
  const part = target.closest<HTMLElement>("[data-files-for], [data-phone] :is([data-path], [data-holds])");
  const { filesFor, path, holds } = part?.dataset ?? {};
  const owner = /^(?:cards\.\d+|card|media)(?=\.|$)/.exec(filesFor ?? path ?? holds ?? "")?.[0];
  if (!part || owner === undefined) return null;
  return {
    path: owner === "media" ? owner : `${owner}.media`,
    element: filesFor ? part : (part.closest(`[data-path="${owner}"]`) ?? part),
  };
}

function markPlace(place: Place | null): void {
  for (const marked of document.querySelectorAll("[data-file-over]"))
    if (marked !== place?.element) marked.removeAttribute("data-file-over");
  place?.element.setAttribute("data-file-over", "");
}

/** A file that nobody takes would be opened by the browser in place of the composer. */
export function useDropGuard(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      toast("There is no place for a file here. A picture goes into a media message or onto a card.");
    };
    // At the window, behind everybody who has a use for the file.
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
