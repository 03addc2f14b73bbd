"use client";

import { type ReactNode, useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import type { MessageDraft } from "@/lib/message/schema";
import type { ComposerActions } from "./composer";
import { DifferenceList } from "./difference-list";
import { useDraft, useSession } from "./session";
import { stepToast } from "./step-toast";
import { useSelected } from "./store";
import { VersionPhone } from "./version-phone";

interface ConflictDialogProps {
  sender: Sender;
  /** Who writes here. */
  authorName: string;
  saveCopy: ComposerActions["saveCopy"];
}

/** Somebody else, or another tab, saved this message meanwhile: both versions side by side, and the author decides. */
export function ConflictDialog({ sender, authorName, saveCopy }: ConflictDialogProps) {
  const session = useSession();
  const { autosave } = session;
  const state = useSelected(autosave.state, (current) => current);
  const mine = useDraft((draft) => draft);
  const [isClosed, setClosed] = useState(false);
  const [isCopying, setCopying] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (state.kind !== "conflict") return null;
  const { theirs } = state;
  const isOwn = theirs.savedBy === authorName;

  function takeTheirs() {
    stepToast(session, "Theirs is open now.", () => autosave.takeTheirs());
  }

  async function copyMineAndTakeTheirs() {
    setCopying(true);
    setFailure(null);
    const copied = await saveCopy(mine, "my version").catch(() => unreachable);
    setCopying(false);
    if (!copied.ok) return setFailure(copied.message);
    autosave.takeTheirs();
    toast("Theirs is open now. Yours is a message of its own in this campaign.");
  }

  if (isClosed)
    return (
      <div className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-w-[520px] items-center gap-3 rounded-r3 border border-line bg-raised px-4 py-2 shadow-pop max-mid:bottom-20">
        <p className="flex-1">Not saved: this message was changed elsewhere. Your text is kept in this browser.</p>
        <Button onClick={() => setClosed(false)}>Decide</Button>
      </div>
    );
  return (
    <Dialog
      title="This message was changed elsewhere"
      isOpen
      onOpenChange={() => setClosed(true)}
      role="alertdialog"
      size="wide"
    >
      <DialogBody className="grid content-start gap-4">
        <p>
          {isOwn ? "You, in another tab or on another device," : theirs.savedBy} saved another version{" "}
          <RelativeTime at={theirs.savedAt} />. Nothing is lost: both are kept until you choose, and you may close this
          and choose later.
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.1fr)] gap-4 max-mid:grid-cols-1">
          <Version name="Yours, on this page" draft={mine} sender={sender} />
          <Version
            name={isOwn ? "Saved by you, elsewhere" : `Saved by ${theirs.savedBy}`}
            draft={theirs.draft}
            sender={sender}
          />
          <DifferenceList label="What theirs changes in yours" before={mine} after={theirs.draft} />
        </div>
        {failure && (
          <Notice tone="error" live>
            {failure}
          </Notice>
        )}
      </DialogBody>
      <div className="grid grid-cols-3 gap-4 border-line border-t px-4 py-3 max-mid:grid-cols-1 max-mid:gap-2">
        <Choice says="Yours replaces theirs for everybody. Theirs stays in the version history.">
          <Button onClick={() => autosave.keepMine()}>Keep mine</Button>
        </Choice>
        <Choice says="Theirs replaces what you wrote here. Undo brings yours back while this page is open.">
          <Button onClick={takeTheirs}>Take theirs</Button>
        </Choice>
        <Choice says="Theirs opens here. Yours becomes a message of its own in this campaign.">
          <Button variant="primary" pending={isCopying} onClick={copyMineAndTakeTheirs}>
            Take theirs, keep mine as a copy
          </Button>
        </Choice>
      </div>
    </Dialog>
  );
}

const unreachable = {
  ok: false,
  message: "No connection to Cardwright, so nothing was copied. Try again when you are online.",
} as const;

function Version({ name, draft, sender }: { name: string; draft: MessageDraft; sender: Sender }) {
  return (
    <figure className="grid min-w-0 content-start gap-2">
      <figcaption className="truncate text-center font-semibold">{name}</figcaption>
      <div className="h-[max(320px,min(480px,100dvh-400px))]">
        <VersionPhone draft={draft} sender={sender} label={name} />
      </div>
    </figure>
  );
}

/** One way out, and what will be so afterwards. */
function Choice({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div className="grid content-start justify-items-start gap-1.5 max-mid:justify-items-stretch">
      {children}
      <p className="text-t2 text-text-2">{says}</p>
    </div>
  );
}
