"use client";

import { PencilLine, Smartphone } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { countBySeverity } from "./problem-index";
import { ProblemList } from "./problem-list";
import { Counts } from "./problem-summary";
import { SendButton, type SendButtonProps } from "./send-button";
import { useAllProblems, useSession } from "./session";
import { useSelected } from "./store";
import { UndoButtons } from "./undo-buttons";
import { useLeaving } from "./use-leaving";

/** Below 820 px: what is wrong, the flip between message and phone, and beside the phone the way on. */
export function BottomBar(send: SendButtonProps) {
  const { view, canEdit } = useSession();
  const pane = useSelected(view, (current) => current.pane);
  const counts = countBySeverity(useAllProblems());
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useLeaving(root, isOpen, () => setOpen(false));
  return (
    <div ref={root} className="relative flex items-center gap-2 border-line border-t bg-bg px-4 mid:hidden">
      {isOpen && (
        <div className="absolute inset-x-2 bottom-full z-20 mb-2 max-h-[60dvh] overflow-y-auto rounded-r4 border border-line bg-raised px-4 py-2 shadow-pop">
          <ProblemList onGo={() => setOpen(false)} />
        </div>
      )}
      <button
        type="button"
        data-opens-problems=""
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-11 items-center gap-3 rounded-r3 border border-line px-3"
      >
        <span className="sr-only">Problems: </span>
        <Counts counts={counts} />
      </button>
      {canEdit && pane === "edit" && <UndoButtons />}
      <Button
        icon={pane === "edit" ? Smartphone : PencilLine}
        className="flex-1"
        onClick={() => view.set({ ...view.get(), pane: pane === "edit" ? "phone" : "edit" })}
      >
        {pane === "edit" ? "Show phone" : "Edit message"}
      </Button>
      {pane === "phone" && <SendButton {...send} />}
    </div>
  );
}
