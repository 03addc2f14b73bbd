"use client";

import { useEffect, useState } from "react";
import { createAutosave } from "./autosave";
import type { ComposerProps } from "./composer";
import { browserStorage } from "./kept-draft";
import { saveMessage } from "./save-request";
import { createSession, type Session } from "./session";
import { revealing } from "./view";

/** The session of one message: opens with what the server has, then takes up what this browser had kept unsaved. */
export function useComposerSession({
  message,
  connections,
  canEdit,
  filesAt,
  focus,
  actions,
}: Pick<ComposerProps, "message" | "connections" | "canEdit" | "filesAt" | "focus" | "actions">): Session {
  const [session] = useState(() =>
    open(message, { connections, canEdit, filesAt, storeAtProvider: actions.storeAtProvider }),
  );
  const { autosave } = session;

  useEffect(() => {
    if (canEdit) autosave.restore();
    if (focus) session.view.set(revealing(session.view.get(), session.draft.get(), focus));
    const keep = () => autosave.keep();
    const retry = () => autosave.retry();
    window.addEventListener("pagehide", keep);
    window.addEventListener("online", retry);
    return () => {
      keep();
      void autosave.flush();
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("online", retry);
    };
  }, [autosave, session, canEdit, focus]);

  return session;
}

/** What this tab saved last: Back shows a page as it was loaded, and that may be older. */
const savedHere = new Map<string, Pick<ComposerProps["message"], "draft" | "version" | "savedAt">>();

function open(
  message: ComposerProps["message"],
  about: Pick<Session, "connections" | "canEdit" | "filesAt" | "storeAtProvider">,
): Session {
  const { id, savedBy } = message;
  const here = savedHere.get(id);
  const { draft, version, savedAt } = here && here.version > message.version ? here : message;
  const session = createSession({ messageId: id, ...about, draft });
  const autosave = createAutosave({
    draft: session.draft,
    version,
    savedAt,
    savedBy,
    async save(request) {
      const answer = await saveMessage(id, request);
      if (answer.kind === "saved") savedHere.set(id, { ...answer, draft: request.draft });
      return answer;
    },
    storage: browserStorage(id),
  });
  return { ...session, autosave };
}
