"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ComposerActions } from "./composer";

interface RenameDialogProps {
  name: string;
  rename: ComposerActions["rename"];
  onClose(): void;
  onRenamed(name: string): void;
}

export function RenameDialog({ name, rename, onClose, onRenamed }: RenameDialogProps) {
  const [value, setValue] = useState(name);
  const [failure, setFailure] = useState<string>();
  const [isPending, setPending] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const result = await rename(value);
    setPending(false);
    if (result.ok) onRenamed(value.trim());
    else setFailure(result.message);
  }
  return (
    <Dialog title="Rename message" isOpen onOpenChange={onClose} size="small">
      <form onSubmit={submit}>
        <DialogBody>
          <Field label="Name" error={failure}>
            <TextInput value={value} autoFocus onChange={(event) => setValue(event.target.value)} />
          </Field>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={isPending}>
            Rename
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
