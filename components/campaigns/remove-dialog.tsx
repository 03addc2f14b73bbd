"use client";

import { useState } from "react";
import type { Result } from "@/lib/result";
import { ConfirmDialog } from "../ui/dialog";
import { catchLostFocus } from "../ui/lost-focus";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";

interface RemoveDialogProps {
  id: string;
  name: string;
  /** What it is: "campaign", "message", "template". */
  noun: string;
  /** What removing it means. */
  children: string;
  remove(input: { id: string }): Promise<Result<unknown>>;
  onClose(): void;
}

/** Asks before something is gone for good. */
export function RemoveDialog({ id, name, noun, children, remove, onClose }: RemoveDialogProps) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const confirm = async () => {
    setPending(true);
    const result = await answerOf(remove({ id }));
    setPending(false);
    if (!result.ok) return setError(result.message);
    catchLostFocus();
    onClose();
    toast(`“${name}” was removed.`);
  };
  return (
    <ConfirmDialog
      title={`Remove “${name}”?`}
      confirmLabel={`Remove ${noun}`}
      isOpen
      onOpenChange={onClose}
      onConfirm={confirm}
      pending={pending}
      error={error}
    >
      {children}
    </ConfirmDialog>
  );
}
