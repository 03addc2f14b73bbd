"use client";

import { History } from "lucide-react";
import { useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { ComposerActions } from "./composer";
import { useVersions } from "./use-versions";
import { VersionList } from "./version-list";
import { VersionView } from "./version-view";

interface VersionsDialogProps {
  sender: Sender;
  actions: Pick<ComposerActions, "saveCopy" | "restoreVersion">;
  onClose(): void;
}

/** What the message was earlier: at the left every version, at the right the chosen one on a phone. */
export function VersionsDialog({ sender, actions, onClose }: VersionsDialogProps) {
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useVersions();
  const versions = data?.pages.flatMap((page) => page.versions) ?? [];
  const [chosen, choose] = useState<number | null>(null);
  const current = versions[0]?.version;
  const shown = chosen ?? versions[1]?.version;

  return (
    <Dialog title="Version history" isOpen onOpenChange={onClose} size="wide" dismissable>
      {versions.length < 2 ? (
        <DialogBody className="grid content-start gap-3">
          {isPending && (
            <p role="status" className="flex items-center gap-2 py-2 text-text-2">
              <Spinner /> Reading the versions
            </p>
          )}
          {error && <Failure message={error.message} onRetry={() => refetch()} />}
          {data && !error && (
            <EmptyState icon={History} title="No earlier versions yet">
              As you write, every few minutes of work are kept here as a version that you can look at and go back to.
            </EmptyState>
          )}
        </DialogBody>
      ) : (
        <div
          className="grid h-[min(680px,calc(100dvh-96px))] min-h-0 grid-cols-[288px_minmax(0,1fr)] border-line border-t max-mid:h-[calc(92dvh-56px)] max-mid:grid-cols-1 max-mid:data-chosen:[&>:first-child]:hidden max-mid:not-data-chosen:[&>:last-child]:hidden"
          data-chosen={chosen === null ? undefined : ""}
        >
          <div className="min-h-0 overflow-y-auto border-line border-r p-2 [scrollbar-width:thin] max-mid:border-r-0">
            <VersionList versions={versions} shown={shown} onChoose={choose} />
            {error && <Failure message={error.message} onRetry={() => fetchNextPage()} />}
            {hasNextPage && !error && (
              <Button className="mt-1 w-full" pending={isFetchingNextPage} onClick={() => fetchNextPage()}>
                Show older versions
              </Button>
            )}
          </div>
          {shown !== undefined && (
            <VersionView
              key={shown}
              version={shown}
              isCurrent={shown === current}
              sender={sender}
              actions={actions}
              onBack={() => choose(null)}
              onClose={onClose}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

function Failure({ message, onRetry }: { message: string; onRetry(): void }) {
  return (
    <Notice tone="error" live>
      <p>{message}</p>
      <Button className="mt-2" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  );
}
