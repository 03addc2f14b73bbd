"use client";

import { useRefusal } from "../shell/use-refusal";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { restoreNow } from "./at-once";
import type { LibraryActions } from "./library-actions";

interface ArchivedNoticeProps {
  campaign: { id: string; name: string };
  restore: LibraryActions["restore"];
}

/** Above the messages of an archived campaign: what that means, and the way back. */
export function ArchivedNotice({ campaign, restore }: ArchivedNoticeProps) {
  return (
    <Notice tone="info">
      <span className="flex gap-2 max-mid:flex-col max-mid:items-start mid:-my-1 mid:items-baseline">
        <span className="min-w-0 flex-1">
          This campaign is archived. Its messages can be read, not changed or sent.
        </span>
        <Button size="small" disabledReason={useRefusal("editor")} onClick={() => restoreNow(campaign, { restore })}>
          Restore
        </Button>
      </span>
    </Notice>
  );
}
