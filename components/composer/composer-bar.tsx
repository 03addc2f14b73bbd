"use client";

import { ArrowLeft, ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { iconButtonClass } from "@/components/ui/button-class";
import { orSayWhy } from "@/components/ui/load-failure";
import type { ComposerActions } from "./composer";
import { ComposerMenu } from "./composer-menu";
import type { MessageLibrary } from "./library-tasks";
import { SaveStateLabel } from "./save-state";
import { SendButton, type SendButtonProps } from "./send-button";
import { useSession } from "./session";
import { UndoButtons } from "./undo-buttons";

const ArchivedLabel = dynamic(() => orSayWhy(import("./archived-label").then((module) => module.ArchivedLabel)), {
  loading: () => null,
});
const RenameDialog = dynamic(() => orSayWhy(import("./rename-dialog").then((module) => module.RenameDialog)), {
  loading: () => null,
});

interface ComposerBarProps extends SendButtonProps {
  campaign: { id: string; name: string };
  name: string;
  library: MessageLibrary;
  actions: Pick<ComposerActions, "rename" | "saveCopy" | "restoreVersion">;
  sender: Sender;
}

/** What is edited, whether it is saved, and the one thing to do with it. */
export function ComposerBar({ campaign, name, library, actions, sender, sendBlocked, onSend }: ComposerBarProps) {
  const { canEdit, autosave } = useSession();
  const [shownName, setShownName] = useState(name);
  const [isRenaming, setRenaming] = useState(false);
  return (
    <header className="grid min-h-14 grid-cols-[minmax(0,1fr)_auto_auto] content-center items-center gap-x-3 border-line border-b px-gutter max-mid:grid-cols-[40px_minmax(0,1fr)_auto] max-mid:gap-x-1 max-mid:pl-1">
      <Link
        href={`/campaigns/${campaign.id}`}
        aria-label={`Back to ${campaign.name}`}
        className={iconButtonClass("normal", "row-span-2 mid:hidden")}
      >
        <ArrowLeft size={16} aria-hidden />
      </Link>
      <div className="min-w-0">
        <nav
          aria-label="Breadcrumb"
          className="flex items-center gap-1 whitespace-nowrap text-t2 leading-6 text-text-3 max-mid:hidden"
        >
          <Link href="/campaigns" className="min-h-6 hover:text-text hover:underline">
            Campaigns
          </Link>
          <span aria-hidden>/</span>
          <Link href={`/campaigns/${campaign.id}`} className="min-h-6 truncate hover:text-text hover:underline">
            {campaign.name}
          </Link>
        </nav>
        <h1 className="text-t4 font-semibold">
          {canEdit ? (
            <button
              type="button"
              title="Rename"
              onClick={() => setRenaming(true)}
              className="flex min-h-6 max-w-full items-center gap-1 rounded-r1"
            >
              <span className="truncate">{shownName}</span>
              <ChevronDown size={14} aria-hidden className="shrink-0 text-text-3 max-mid:hidden" />
            </button>
          ) : (
            <span className="block truncate">{shownName}</span>
          )}
        </h1>
      </div>
      <div className="max-mid:col-start-2 max-mid:row-start-2 max-mid:min-w-0 max-mid:overflow-x-clip">
        {library.archived ? <ArchivedLabel library={library} /> : <SaveStateLabel state={autosave.state} />}
      </div>
      <div className="flex items-center gap-1 max-mid:col-start-3 max-mid:row-span-2 max-mid:row-start-1">
        {canEdit && (
          <div className="flex gap-1 max-mid:hidden">
            <UndoButtons />
          </div>
        )}
        <ComposerMenu name={shownName} library={library} sender={sender} actions={actions} />
        <SendButton sendBlocked={sendBlocked} onSend={onSend} />
      </div>
      {isRenaming && (
        <RenameDialog
          name={shownName}
          rename={actions.rename}
          onClose={() => setRenaming(false)}
          onRenamed={(next) => {
            setShownName(next);
            setRenaming(false);
          }}
        />
      )}
    </header>
  );
}
