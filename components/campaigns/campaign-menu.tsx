"use client";

import { Archive, ArchiveRestore, CopyPlus, Ellipsis, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "../shell/use-refusal";
import { orSayWhy } from "../ui/load-failure";
import { MenuButton, MenuItem, MenuSeparator } from "../ui/menu";
import { toast } from "../ui/toast";
import { archiveNow, duplicateNow, restoreNow } from "./at-once";
import type { LibraryActions } from "./library-actions";

const NameDialog = dynamic(() => orSayWhy(import("./name-dialog").then((module) => module.NameDialog)), {
  loading: () => null,
});
const RemoveDialog = dynamic(() => orSayWhy(import("./remove-dialog").then((module) => module.RemoveDialog)), {
  loading: () => null,
});

interface CampaignMenuProps {
  campaign: { id: string; name: string };
  archived: boolean;
  /** Why it cannot be removed now. */
  removalRefusal?: string | undefined;
  actions: LibraryActions;
}

/** What can be done with a campaign: in a list, and on its own page. */
export function CampaignMenu({ campaign, archived, removalRefusal, actions }: CampaignMenuProps) {
  const { id, name } = campaign;
  const router = useRouter();
  const refusal = useRefusal("editor");
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <MenuButton label={`More for ${name}`} trigger={<Ellipsis size={16} aria-hidden />}>
        <MenuItem icon={Pencil} disabledReason={refusal} onAction={() => setOpen("rename")}>
          Rename
        </MenuItem>
        <MenuItem
          icon={CopyPlus}
          disabledReason={refusal}
          onAction={() => duplicateNow(campaign, actions, (copy) => router.push(`/campaigns/${copy}`))}
        >
          Duplicate
        </MenuItem>
        <MenuSeparator />
        {archived ? (
          <>
            <MenuItem icon={ArchiveRestore} disabledReason={refusal} onAction={() => restoreNow(campaign, actions)}>
              Restore
            </MenuItem>
            <MenuItem
              icon={Trash2}
              danger
              disabledReason={refusal ?? removalRefusal}
              onAction={() => setOpen("remove")}
            >
              Remove
            </MenuItem>
          </>
        ) : (
          <MenuItem icon={Archive} disabledReason={refusal} onAction={() => archiveNow(campaign, actions)}>
            Archive
          </MenuItem>
        )}
      </MenuButton>
      {open === "rename" && (
        <NameDialog
          title="Rename this campaign"
          confirmLabel="Rename"
          name={name}
          onClose={close}
          save={(newName) => actions.rename({ id, name: newName })}
          onDone={() => toast("The new name is saved.")}
        />
      )}
      {open === "remove" && (
        <RemoveDialog id={id} name={name} noun="campaign" remove={actions.remove} onClose={close}>
          The campaign is empty, so nothing else goes with it.
        </RemoveDialog>
      )}
    </>
  );
}
