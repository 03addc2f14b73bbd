"use client";

import { ArrowLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { ComposerActions } from "./composer";
import { DifferenceList } from "./difference-list";
import { useDraft, useSession } from "./session";
import { stepToast } from "./step-toast";
import { notSaved } from "./use-shown-request";
import { useVersion } from "./use-versions";
import { VersionPhone } from "./version-phone";

interface VersionViewProps {
  version: number;
  /** It is what the message is now. */
  isCurrent: boolean;
  sender: Sender;
  actions: Pick<ComposerActions, "saveCopy" | "restoreVersion">;
  /** Back to the list, where both do not fit beside each other. */
  onBack(): void;
  onClose(): void;
}

/** One version on a phone, what differs from now, and the ways back to it. */
export function VersionView({ version, isCurrent, sender, actions, onBack, onClose }: VersionViewProps) {
  const session = useSession();
  const { autosave, canEdit } = session;
  const router = useRouter();
  const now = useDraft((draft) => draft);
  const { data, error, refetch } = useVersion(version);
  const [working, setWorking] = useState<"restore" | "copy" | null>(null);
  const [failure, setFailure] = useState("");

  async function restore() {
    setWorking("restore");
    setFailure("");
    const baseVersion = await autosave.flush();
    if (baseVersion === null) return fail(notSaved(autosave.state.get()));
    const restored = await actions.restoreVersion({ version, baseVersion }).catch(() => unreachable);
    if (!restored.ok) return fail(restored.message);
    stepToast(session, "The earlier version is back. What was there before is kept in the history.", () =>
      autosave.adopt(restored.value),
    );
    onClose();
  }

  async function copy() {
    if (!data) return;
    setWorking("copy");
    setFailure("");
    const copied = await actions.saveCopy(data.draft, `version of ${shortTime(data.savedAt)}`).catch(() => unreachable);
    if (!copied.ok) return fail(copied.message);
    router.push(`/messages/${copied.value.id}`);
  }

  function fail(message: string) {
    setWorking(null);
    setFailure(message);
  }

  return (
    <section aria-label="Chosen version" className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)_auto]">
      <div className="px-2 py-1 mid:hidden">
        <Button variant="quiet" icon={ArrowLeft} onClick={onBack}>
          All versions
        </Button>
      </div>
      <div className="row-start-2 grid min-h-0 grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-4 overflow-y-auto bg-canvas p-4 max-mid:grid-cols-1">
        {data ? (
          <>
            <div className="h-[max(360px,min(560px,calc(100dvh-220px)))]">
              <VersionPhone draft={data.draft} sender={sender} label="Earlier version" />
            </div>
            {isCurrent ? (
              <p className="text-text-2">This is what the message is now.</p>
            ) : (
              <DifferenceList label="What going back would change" before={now} after={data.draft} />
            )}
          </>
        ) : error ? (
          <Notice tone="error" live className="self-start">
            <p>{error.message}</p>
            <Button className="mt-2" onClick={() => refetch()}>
              Try again
            </Button>
          </Notice>
        ) : (
          <p role="status" className="flex items-center gap-2 self-start text-text-2">
            <Spinner /> Reading the version
          </p>
        )}
      </div>
      <div className="row-start-3">
        {failure && (
          <Notice tone="error" live className="mx-4 mb-2">
            {failure}
          </Notice>
        )}
        {canEdit && (
          <DialogFooter>
            <Button
              pending={working === "copy"}
              disabledReason={data ? undefined : "The version is still being read"}
              onClick={copy}
            >
              Open as a copy
            </Button>
            <Button
              variant="primary"
              pending={working === "restore"}
              disabledReason={
                isCurrent ? "This is what the message is now" : data ? undefined : "The version is still being read"
              }
              onClick={restore}
            >
              Restore this version
            </Button>
          </DialogFooter>
        )}
      </div>
    </section>
  );
}

const unreachable = {
  ok: false,
  message: "No connection to Cardwright, so nothing was changed. Try again when you are online.",
} as const;

/** "28 Nov, 03:20" */
const shortTime = (at: number) =>
  new Date(at).toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
