import { toDraft } from "@/lib/message/defaults";
import type { Kept } from "./autosave";

/** Where this browser keeps a message that is not saved yet. A full or forbidden storage is no reason to stop typing. */
export function browserStorage(messageId: string) {
  const name = `cardwright:unsaved:${messageId}`;
  return {
    write(kept: Kept) {
      try {
        localStorage.setItem(name, JSON.stringify(kept));
      } catch {}
    },
    read(): Kept | null {
      try {
        const text = localStorage.getItem(name);
        if (!text) return null;
        const { draft, baseVersion } = JSON.parse(text) as Partial<Kept>;
        return typeof baseVersion === "number" ? { draft: toDraft(draft), baseVersion } : null;
      } catch {
        return null;
      }
    },
    clear() {
      try {
        localStorage.removeItem(name);
      } catch {}
    },
  };
}
