"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { summary } from "@/lib/message/plain-text";
import type { MessageDraft } from "@/lib/message/schema";
import { useSession } from "./session";
import { useSelected } from "./store";

interface ConflictDialogProps {
  /** Who writes here. */
  authorName: string;
  /** Stores a draft as a message of its own; the sentence says why it could not. */
  saveCopy(draft: MessageDraft): Promise<{ ok: true } | { ok: false; message: string }>;
}

/** Somebody else, or another tab, saved this message meanwhile: both versions are there, and the author decides. */
export function ConflictDialog({ authorName, saveCopy }: ConflictDialogProps) {
  const { draft, autosave } = useSession();
  const state = useSelected(autosave.state, (current) => current);
  const [isClosed, setClosed] = useState(false);
  const [isCopying, setCopying] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (state.kind !== "conflict") return null;
  const { theirs } = state;
  const somebody = theirs.savedBy === authorName ? "You, in another tab or on another device," : theirs.savedBy;

  async function copyMineAndTakeTheirs() {
    setCopying(true);
    const copied = await saveCopy(draft.get());
    setCopying(false);
    if (copied.ok) autosave.takeTheirs();
    else setFailure(copied.message);
  }

  if (isClosed)
    return (
      <div className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-w-[520px] items-center gap-3 rounded-r3 border border-line bg-raised px-4 py-2 shadow-pop">
        <p className="flex-1">Not saved: this message was changed elsewhere. Your text is kept in this browser.</p>
        <Button onClick={() => setClosed(false)}>Decide</Button>
      </div>
    );
  return (
    <Dialog title="This message was changed elsewhere" isOpen onOpenChange={() => setClosed(true)} role="alertdialog">
      <DialogBody className="grid gap-3">
        <p>
          {somebody} saved another version <RelativeTime at={theirs.savedAt} />. Nothing is lost: both versions are kept
          until you choose.
        </p>
        <dl className="grid grid-cols-2 gap-3 max-mid:grid-cols-1">
          <Version name="Yours, on this page" draft={draft.get()} />
          <Version
            name={`Saved by ${theirs.savedBy === authorName ? "you, elsewhere" : theirs.savedBy}`}
            draft={theirs.draft}
          />
        </dl>
        {failure && <Notice tone="error">{failure}</Notice>}
      </DialogBody>
      <DialogFooter>
        <Button onClick={() => autosave.keepMine()}>Replace theirs with mine</Button>
        <Button variant="primary" pending={isCopying} onClick={copyMineAndTakeTheirs}>
          Open theirs, keep mine as a copy
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Version({ name, draft }: { name: string; draft: MessageDraft }) {
  return (
    <div className="rounded-r3 border border-line p-3">
      <dt className="text-t2 font-medium text-text-3">{name}</dt>
      <dd className="line-clamp-4 wrap-anywhere">{summary(draft) || "Empty"}</dd>
    </div>
  );
}
