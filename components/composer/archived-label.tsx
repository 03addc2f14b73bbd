"use client";

import { useRefusal } from "@/components/shell/use-refusal";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type MessageLibrary, restore } from "./library-tasks";

/** In place of the state of saving: nothing is saved here until it is restored. */
export function ArchivedLabel({ library }: { library: MessageLibrary }) {
  const isCampaign = library.archived?.id !== library.message.id;
  return (
    <span className="flex items-center gap-2">
      <Badge>{isCampaign ? "Campaign archived" : "Archived"}</Badge>
      <Button size="small" disabledReason={useRefusal("editor")} onClick={() => restore(library)}>
        {isCampaign ? "Restore campaign" : "Restore"}
      </Button>
    </span>
  );
}
