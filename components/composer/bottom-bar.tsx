"use client";

import { PencilLine, Smartphone } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { countBySeverity } from "./problem-index";
import { ProblemList } from "./problem-list";
import { Counts, inWords } from "./problem-summary";
import { SendButton, type SendButtonProps } from "./send-button";
import { useAllProblems, useSession } from "./session";
import { useSelected } from "./store";
import { UndoButtons } from "./undo-buttons";
import { useLeaving } from "./use-leaving";

/** Below 960 px: what is wrong, the flip between message and phone, and beside the phone the way on. */
export function BottomBar(send: SendButtonProps) {
  const { view, canEdit } = useSession();
  const pane = useSelected(view, (current) => current.pane);
  const counts = countBySeverity(useAllProblems());
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useLeaving(root, isOpen, () => setOpen(false));
  return (
    <div ref={root} className="@container relative border-line border-t bg-bg px-4 mid:hidden">
      {isOpen && (
        <div className="absolute inset-x-2 bottom-full z-20 mb-2 max-h-[60dvh] overflow-y-auto rounded-r4 border border-line bg-raised px-4 py-2 shadow-pop">
          <ProblemList onGo={() => setOpen(false)} />
        </div>
      )}
      <div className="flex h-[63px] items-center gap-2">
        <button
          type="button"
          data-opens-problems=""
          aria-expanded={isOpen}
          aria-label={`Problems: ${inWords(counts)}`}
          onClick={() => setOpen(!isOpen)}
          className="flex h-control shrink-0 items-center gap-3 rounded-r3 border border-line px-3"
        >
          <Counts counts={counts} />
        </button>
        {canEdit && pane === "edit" && <UndoButtons />}
        <Button
          icon={pane === "edit" ? Smartphone : PencilLine}
          aria-label={pane === "edit" ? "Show phone" : "Edit message"}
          className="min-w-control flex-1 whitespace-nowrap"
          onClick={() => view.set({ ...view.get(), pane: pane === "edit" ? "phone" : "edit" })}
        >
          {/* What has no room goes word by word: here the last one, on the smallest screens both. */}
          {pane === "edit" ? (
            <span className="@max-[17rem]:hidden">
              <span className="@max-[22rem]:hidden">Show phone</span>
              <span className="@min-[22rem]:hidden">Phone</span>
            </span>
          ) : (
            <span className="@max-[17rem]:hidden">
              Edit<span className="@max-[27rem]:hidden"> message</span>
            </span>
          )}
        </Button>
        {pane === "phone" && <SendButton {...send} />}
      </div>
    </div>
  );
}
