"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { ConfirmDialog } from "../ui/dialog";
import { MenuButton, MenuItem } from "../ui/menu";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";
import { NameDialog } from "./name-dialog";

interface RowMenuProps {
  id: string;
  name: string;
  /** What it is: "campaign", "message". */
  noun: string;
  rename(input: { id: string; name: string }): Promise<Result<unknown>>;
  remove(input: { id: string }): Promise<Result<unknown>>;
  /** What removing it means. */
  removal: string;
  /** Why it cannot be removed now. */
  removalRefusal?: string | undefined;
  onRemoved?(): void;
}

/** Rename and remove, for a campaign or a message. */
export function RowMenu({ id, name, noun, rename, remove, removal, removalRefusal, onRemoved }: RowMenuProps) {
  const refusal = useRefusal("editor");
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const close = (isOpen: boolean) => !isOpen && setOpen(null);
  const confirm = async () => {
    setPending(true);
    const result = await answerOf(remove({ id }));
    setPending(false);
    if (!result.ok) return setError(result.message);
    setOpen(null);
    toast(`“${name}” was removed.`);
    onRemoved?.();
  };
  return (
    <>
      <MenuButton label={`More for ${name}`} trigger={<Ellipsis size={16} aria-hidden />}>
        <MenuItem icon={Pencil} disabledReason={refusal} onAction={() => setOpen("rename")}>
          Rename
        </MenuItem>
        <MenuItem icon={Trash2} danger disabledReason={refusal ?? removalRefusal} onAction={() => setOpen("remove")}>
          Remove
        </MenuItem>
      </MenuButton>
      <NameDialog
        title={`Rename this ${noun}`}
        confirmLabel="Rename"
        name={name}
        isOpen={open === "rename"}
        onOpenChange={close}
        save={(newName) => rename({ id, name: newName })}
        onDone={() => toast("The new name is saved.")}
      />
      <ConfirmDialog
        title={`Remove “${name}”?`}
        confirmLabel={`Remove ${noun}`}
        isOpen={open === "remove"}
        onOpenChange={close}
        onConfirm={confirm}
        pending={pending}
        error={error}
      >
        {removal}
      </ConfirmDialog>
    </>
  );
}
