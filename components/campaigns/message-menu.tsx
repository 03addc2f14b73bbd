"use client";

import { Archive, ArchiveRestore, CopyPlus, Ellipsis, FolderInput, LayoutTemplate, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "../shell/use-refusal";
import { orSayWhy } from "../ui/load-failure";
import { MenuButton, MenuItem, MenuSeparator } from "../ui/menu";
import { toast } from "../ui/toast";
import { archiveNow, duplicateNow, restoreNow } from "./at-once";
import type { MessageActions } from "./library-actions";

// Loaded on use: a list opens without the dialogs of its rows.
const NameDialog = dynamic(() => orSayWhy(import("./name-dialog").then((module) => module.NameDialog)), {
  loading: () => null,
});
const MoveDialog = dynamic(() => orSayWhy(import("./move-dialog").then((module) => module.MoveDialog)), {
  loading: () => null,
});
const RemoveDialog = dynamic(() => orSayWhy(import("./remove-dialog").then((module) => module.RemoveDialog)), {
  loading: () => null,
});

interface MessageMenuProps {
  message: { id: string; name: string; campaignId: string };
  /** Where it can go. */
  campaigns: readonly { id: string; name: string }[];
  archived: boolean;
  actions: MessageActions;
}

/** What can be done with a message in a list. */
export function MessageMenu({ message, campaigns, archived, actions }: MessageMenuProps) {
  const { id, name } = message;
  const router = useRouter();
  const refusal = useRefusal("editor");
  const [open, setOpen] = useState<"rename" | "move" | "template" | "remove" | null>(null);
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
          onAction={() => duplicateNow(message, actions, (copy) => router.push(`/messages/${copy}`))}
        >
          Duplicate
        </MenuItem>
        <MenuItem icon={FolderInput} disabledReason={refusal} onAction={() => setOpen("move")}>
          Move to another campaign
        </MenuItem>
        <MenuItem icon={LayoutTemplate} disabledReason={refusal} onAction={() => setOpen("template")}>
          Save as template
        </MenuItem>
        <MenuSeparator />
        {archived ? (
          <>
            <MenuItem icon={ArchiveRestore} disabledReason={refusal} onAction={() => restoreNow(message, actions)}>
              Restore
            </MenuItem>
            <MenuItem icon={Trash2} danger disabledReason={refusal} onAction={() => setOpen("remove")}>
              Remove
            </MenuItem>
          </>
        ) : (
          <MenuItem icon={Archive} disabledReason={refusal} onAction={() => archiveNow(message, actions)}>
            Archive
          </MenuItem>
        )}
      </MenuButton>
      {open === "rename" && (
        <NameDialog
          title="Rename this message"
          confirmLabel="Rename"
          name={name}
          onClose={close}
          save={(newName) => actions.rename({ id, name: newName })}
          onDone={() => toast("The new name is saved.")}
        />
      )}
      {open === "template" && (
        <NameDialog
          title="Save as template"
          confirmLabel="Save template"
          name={name}
          onClose={close}
          save={(newName) => actions.saveAsTemplate({ messageId: id, name: newName })}
          onDone={() => toast("The template is saved. You find it at “New message”.")}
        />
      )}
      {open === "move" && <MoveDialog message={message} campaigns={campaigns} move={actions.move} onClose={close} />}
      {open === "remove" && (
        <RemoveDialog id={id} name={name} noun="message" remove={actions.remove} onClose={close}>
          The draft is gone for good. What was sent with it stays in the list of sends.
        </RemoveDialog>
      )}
    </>
  );
}
