"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import type { ComposerActions } from "./composer";
import { useSession } from "./session";
import { useSelected } from "./store";

const load = () => import("./save-notices").then(({ SaveNotices }) => SaveNotices);
// Without a connection nothing can be loaded: the word beside the name must do then.
const SaveNotices = dynamic(() => load().catch(() => () => null));

/** The sentences about saving, loaded with the first edit: they are wanted when the connection may be gone. */
export function LoadedNotices({ saveCopy }: Pick<ComposerActions, "saveCopy">) {
  const { autosave } = useSession();
  const isQuiet = useSelected(autosave.state, ({ kind }) => ["saved", "saving", "conflict"].includes(kind));
  const isRestored = useSelected(autosave.restored, (restored) => restored !== null);
  useEffect(
    () =>
      autosave.state.subscribe(() => {
        load().catch(() => undefined);
      }),
    [autosave],
  );
  return isQuiet && !isRestored ? null : <SaveNotices saveCopy={saveCopy} />;
}
