"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "@/components/ui/announce";
import { Button, IconButton } from "@/components/ui/button";
import { relativeTimeText } from "@/components/ui/relative-time-text";
import type { ComposerActions } from "./composer";
import { NoticeStrip } from "./notice-strip";
import type { SaveState } from "./save-answer";
import { useSession } from "./session";
import { useSelected } from "./store";

/** What stands in the way of saving and what to do about it; what was restored when the page opened. */
export function SaveNotices({ saveCopy }: Pick<ComposerActions, "saveCopy">) {
  const { autosave } = useSession();
  const state = useSelected(autosave.state, (current) => current);
  const isAtRisk = useSelected(autosave.isAtRisk, (current) => current);
  return (
    <>
      <RestoredNotice />
      {state.kind === "removed" ? <RemovedNotice saveCopy={saveCopy} /> : <Trouble state={state} isAtRisk={isAtRisk} />}
    </>
  );
}

function Trouble({ state, isAtRisk }: { state: SaveState; isAtRisk: boolean }) {
  const { autosave } = useSession();
  const isKept = isAtRisk
    ? "This browser cannot keep it, so leave this page open until it is saved."
    : "It is kept in this browser.";
  switch (state.kind) {
    case "signed-out":
      return (
        <NoticeStrip
          action={
            <a
              href="/sign-in"
              target="_blank"
              rel="noreferrer"
              className="min-h-6 font-medium text-accent hover:underline"
            >
              Sign in in another tab
            </a>
          }
        >
          You are signed out, so what you type is not saved. {isKept} Once you are signed in again, come back here and
          go on.
        </NoticeStrip>
      );
    case "refused":
      return (
        <NoticeStrip
          action={
            <Button size="small" onClick={() => autosave.look()}>
              Try again
            </Button>
          }
        >
          Not saved: {state.message} {isAtRisk ? isKept : "What you typed is kept in this browser."}
        </NoticeStrip>
      );
    default:
      return null;
  }
}

function RemovedNotice({ saveCopy }: Pick<ComposerActions, "saveCopy">) {
  const { draft, autosave, canEdit } = useSession();
  const router = useRouter();
  const [isCopying, setCopying] = useState(false);
  const [failure, setFailure] = useState("");
  async function copy() {
    setCopying(true);
    const copied = await saveCopy(draft.get(), "saved again").catch(() => null);
    if (copied?.ok) {
      autosave.forget();
      return router.push(`/messages/${copied.value.id}`);
    }
    setCopying(false);
    setFailure(copied?.message ?? "No connection to Cardwright. Try again when you are online.");
  }
  if (!canEdit) return <NoticeStrip>This message was removed.</NoticeStrip>;
  return (
    <NoticeStrip
      action={
        <Button size="small" pending={isCopying} onClick={copy}>
          Save as a new message
        </Button>
      }
    >
      Somebody removed this message. What you see here is still yours to keep. {failure}
    </NoticeStrip>
  );
}

/** How long ago it was when it was first shown: what is said aloud as it changes must not tick. */
function AgoThen({ at }: { at: number }) {
  const [text] = useState(() => relativeTimeText(at, Date.now()));
  return text;
}

function RestoredNotice() {
  const { draft, autosave, history } = useSession();
  const restored = useSelected(autosave.restored, (current) => current);
  if (!restored) return null;
  const close = () => autosave.restored.set(null);
  function discard(before: NonNullable<typeof restored>["before"]) {
    history.asOneStep(() => draft.set(before));
    announce("Discarded. Undo brings it back.");
    close();
  }
  return (
    <NoticeStrip
      action={
        <>
          <Button size="small" onClick={() => discard(restored.before)}>
            Discard it
          </Button>
          <IconButton label="Dismiss" icon={X} size="small" onClick={close} />
        </>
      }
    >
      Restored what was not saved yet{" "}
      {restored.keptAt > 0 && (
        <>
          (typed <AgoThen at={restored.keptAt} />)
        </>
      )}
      .
    </NoticeStrip>
  );
}
