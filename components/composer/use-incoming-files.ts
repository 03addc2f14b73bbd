import { useEffect, useRef } from "react";
import { toast } from "@/components/ui/toast";
import type { MediaLoading } from "./use-media-loading";

const dialogs = "[role=dialog], [role=alertdialog]";

/**
 * A picture that is pasted or dropped anywhere while this editor is in front goes to its media. Text that is pasted into
 * a field stays text: word processors put a picture of the words beside it.
 */
export function useIncomingFiles(upload: MediaLoading["upload"], isActive: boolean): void {
  const latest = useRef(upload);
  useEffect(() => {
    latest.current = upload;
  });
  useEffect(() => {
    if (!isActive) return;
    const take = (event: ClipboardEvent | DragEvent, data: DataTransfer | null) => {
      const { target, defaultPrevented } = event;
      const files = Array.from(data?.files ?? []);
      if (files.length === 0 || defaultPrevented || !(target instanceof Element) || target.closest(dialogs)) return;
      if (event.type === "paste" && target.matches("input, textarea") && data?.getData("text/plain")) return;
      event.preventDefault();
      latest.current(files);
    };
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
    const drop = (event: DragEvent) => take(event, event.dataTransfer);
    document.addEventListener("paste", paste);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("drop", drop);
    };
  }, [isActive]);
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
