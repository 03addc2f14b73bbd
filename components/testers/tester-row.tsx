"use client";

import { Ellipsis, FlaskConical, Pencil, Smartphone, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { ConfirmDialog } from "../ui/dialog";
import { ListRow } from "../ui/list";
import { MenuButton, MenuItem } from "../ui/menu";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";
import { platformNames } from "./platform-names";
import type { Tester, TesterInput } from "./schema";
import { TesterDialog } from "./tester-dialog";

interface TesterRowProps {
  tester: Tester;
  /** The number with all but its ends hidden; a reserved one whole. */
  shownPhone: string;
  /** What the sandbox does with a reserved number. */
  outcome?: string;
  update(input: TesterInput & { id: string }): Promise<Result<unknown>>;
  remove(input: { id: string }): Promise<Result<unknown>>;
}

export function TesterRow({ tester, shownPhone, outcome, update, remove }: TesterRowProps) {
  const { id, name, platform, note } = tester;
  const Icon = outcome ? FlaskConical : Smartphone;
  const refusal = useRefusal("editor");
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const close = (isOpen: boolean) => !isOpen && setOpen(null);
  const confirm = async () => {
    setPending(true);
    const result = await answerOf(remove({ id }));
    setPending(false);
    if (!result.ok) return setError(result.message);
    setOpen(null);
    toast(`${name} was removed.`);
  };
  return (
    <ListRow
      icon={<Icon size={20} strokeWidth={1.6} aria-hidden />}
      title={name}
      detail={outcome && note && note !== outcome ? `${outcome} · ${note}` : (outcome ?? note)}
      meta={
        <>
          <span className="tabular-nums mid:block">{shownPhone}</span>
          {platform !== "unknown" && !outcome && (
            <span className="text-text-3 max-mid:ml-2 mid:block">{platformNames[platform]}</span>
          )}
        </>
      }
    >
      <MenuButton label={`More for ${name}`} trigger={<Ellipsis size={16} aria-hidden />}>
        <MenuItem icon={Pencil} disabledReason={refusal} onAction={() => setOpen("edit")}>
          Edit
        </MenuItem>
        <MenuItem icon={Trash2} danger disabledReason={refusal} onAction={() => setOpen("remove")}>
          Remove
        </MenuItem>
      </MenuButton>
      <TesterDialog
        title="Edit tester"
        saveLabel="Save"
        tester={tester}
        isOpen={open === "edit"}
        onOpenChange={close}
        save={(input) => update({ id, ...input })}
        onDone={(input) => toast(`${input.name} is saved.`)}
      />
      <ConfirmDialog
        title={`Remove ${name}?`}
        confirmLabel="Remove tester"
        isOpen={open === "remove"}
        onOpenChange={close}
        onConfirm={confirm}
        pending={pending}
        error={error}
      >
        The number is no longer offered when a test is sent. What was sent to it stays in the list of sends.
      </ConfirmDialog>
    </ListRow>
  );
}
