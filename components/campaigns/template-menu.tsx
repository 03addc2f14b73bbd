"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useRefusal } from "../shell/use-refusal";
import { orSayWhy } from "../ui/load-failure";
import { MenuButton, MenuItem } from "../ui/menu";
import { toast } from "../ui/toast";
import type { LibraryActions } from "./library-actions";

const NameDialog = dynamic(() => orSayWhy(import("./name-dialog").then((module) => module.NameDialog)), {
  loading: () => null,
});
const RemoveDialog = dynamic(() => orSayWhy(import("./remove-dialog").then((module) => module.RemoveDialog)), {
  loading: () => null,
});

export type TemplateActions = Pick<LibraryActions, "rename" | "remove">;

/** What can be done with a template that somebody kept. */
export function TemplateMenu({ id, name, rename, remove }: { id: string; name: string } & TemplateActions) {
  const refusal = useRefusal("editor");
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <MenuButton label={`More for ${name}`} trigger={<Ellipsis size={16} aria-hidden />}>
        <MenuItem icon={Pencil} disabledReason={refusal} onAction={() => setOpen("rename")}>
          Rename
        </MenuItem>
        <MenuItem icon={Trash2} danger disabledReason={refusal} onAction={() => setOpen("remove")}>
          Remove
        </MenuItem>
      </MenuButton>
      {open === "rename" && (
        <NameDialog
          title="Rename this template"
          confirmLabel="Rename"
          name={name}
          onClose={close}
          save={(newName) => rename({ id, name: newName })}
          onDone={() => toast("The new name is saved.")}
        />
      )}
      {open === "remove" && (
        <RemoveDialog id={id} name={name} noun="template" remove={remove} onClose={close}>
          Messages that began with it stay as they are.
        </RemoveDialog>
      )}
    </>
  );
}
