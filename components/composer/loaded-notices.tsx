"use client";

import dynamic from "next/dynamic";
import { orSayWhy } from "@/components/ui/load-failure";
import type { ComposerActions } from "./composer";
import { NoticeStrip } from "./notice-strip";
import { useSession } from "./session";
import { useSelected } from "./store";

const SaveNotices = dynamic(() => orSayWhy(import("./save-notices").then((module) => module.SaveNotices)), {
  loading: () => null,
});

/** The sentences about saving, loaded on use but for the one that is wanted when nothing can be loaded. */
export function LoadedNotices({ saveCopy }: Pick<ComposerActions, "saveCopy">) {
  const { autosave } = useSession();
  const kind = useSelected(autosave.state, (state) => state.kind);
  const isAtRisk = useSelected(autosave.isAtRisk, (current) => current);
  const isRestored = useSelected(autosave.restored, (restored) => restored !== null);
  const isQuiet = kind === "saved" || kind === "saving" || kind === "conflict" || kind === "kept";
  return (
    <>
      {kind === "kept" && (
        <NoticeStrip>
          {isAtRisk
            ? "Cardwright cannot be reached, and this browser keeps nothing. Leave this page open until it is saved."
            : "Kept in this browser, will be saved when you are online."}
        </NoticeStrip>
      )}
      {(!isQuiet || isRestored) && <SaveNotices saveCopy={saveCopy} />}
    </>
  );
}
