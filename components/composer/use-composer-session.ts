"use client";

import { useEffect, useState } from "react";
import { toast } from "@/components/ui/toast";
import { type Autosave, createAutosave } from "./autosave";
import type { ComposerProps } from "./composer";
import { browserStorage } from "./kept-draft";
import { keepView, restoreView } from "./kept-view";
import { otherTabs } from "./other-tabs";
import { lookForNewer, saveMessage } from "./save-request";
import { createSession, type Session } from "./session";
import { revealing } from "./view";

type Needed = Pick<
  ComposerProps,
  "message" | "connections" | "canEdit" | "filesAt" | "focus" | "actions" | "authorName"
>;

/** The session of one message: opens with what the server has, then takes up what this browser had kept unsaved. */
export function useComposerSession(props: Needed): Session {
  const { message, canEdit, focus } = props;
  const [session] = useState(() => open(props));
  const { autosave } = session;

  useEffect(() => {
    const before = openHere.get(message.id);
    if (before !== autosave) before?.stop();
    openHere.set(message.id, autosave);
    if (canEdit) autosave.restore();
    if (!focus) restoreView(session);
    if (focus) session.view.set(revealing(session.view.get(), session.draft.get(), focus));
    const stopListening = listen(message.id, autosave);
    const keepPlace = () => keepView(session);
    window.addEventListener("pagehide", keepPlace);
    return () => {
      stopListening();
      window.removeEventListener("pagehide", keepPlace);
      autosave.keep();
      void autosave.flush();
    };
  }, [autosave, session, canEdit, focus, message.id]);

  return session;
}

/** The autosave of every message that was opened here: one that is opened again goes on in its new session alone. */
const openHere = new Map<string, Autosave>();

/** What goes on around the page: other tabs, the connection, the end of the page. */
function listen(messageId: string, autosave: Autosave): () => void {
  const look = () => {
    if (document.visibilityState === "visible") void autosave.look();
  };
  const tabs = otherTabs(messageId, look);
  let told: number | undefined;
  const stopTelling = autosave.state.subscribe(() => {
    const state = autosave.state.get();
    if (state.kind !== "saved" || state.at === told) return;
    told = state.at;
    tabs.tellSaved();
  });
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  // Asks only while something would be lost: a page that might ask is not kept for Back by every browser.
  const stopWarning = autosave.isAtRisk.subscribe(() => {
    if (autosave.isAtRisk.get()) window.addEventListener("beforeunload", warn);
    else window.removeEventListener("beforeunload", warn);
  });
  const keep = () => autosave.keep();
  window.addEventListener("pagehide", keep);
  window.addEventListener("online", look);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    tabs.close();
    stopTelling();
    stopWarning();
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("pagehide", keep);
    window.removeEventListener("online", look);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

/** What this tab saved last: Back shows a page as it was loaded, and that may be older. */
const savedHere = new Map<string, Pick<ComposerProps["message"], "draft" | "version" | "savedAt">>();

/** Milliseconds after which unsaved text is kept in this browser even while there is always something to do. */
const idlePatience = 400;

function open({ message, connections, canEdit, filesAt, actions, authorName }: Needed): Session {
  const { id, savedBy } = message;
  const here = savedHere.get(id);
  const { draft, version, savedAt } = here && here.version > message.version ? here : message;
  const session = createSession({
    messageId: id,
    connections,
    canEdit,
    filesAt,
    storeAtProvider: actions.storeAtProvider,
    draft,
  });
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
    look: (than) => lookForNewer(id, than),
    storage: browserStorage(id, message.name),
    asOneStep: session.history.asOneStep,
    whenIdle(run) {
      if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: idlePatience });
      else run();
    },
    onUpdated: ({ savedBy: author }) =>
      toast(author === authorName ? "Updated from another tab." : `Updated: ${author} saved a newer version.`),
  });
  return { ...session, autosave };
}
