"use client";

import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { Dialog, DialogBody, DialogFooter } from "../ui/dialog";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { TextInput } from "../ui/text-input";
import { useActionForm } from "../ui/use-action-form";
import { nameSchema } from "./schema";

interface NameDialogProps<Value> {
  title: string;
  confirmLabel: string;
  /** The name as it is; "" for something new. */
  name?: string;
  placeholder?: string;
  onClose(): void;
  save(name: string): Promise<Result<Value>>;
  onDone(value: Value): void;
}

/** Asks for one name: of something new, or a better one. */
export function NameDialog<Value>({ title, ...rest }: NameDialogProps<Value>) {
  return (
    <Dialog title={title} isOpen onOpenChange={rest.onClose} size="small">
      <NameForm {...rest} />
    </Dialog>
  );
}

function NameForm<Value>({
  confirmLabel,
  name = "",
  placeholder,
  save,
  onDone,
  onClose,
}: Omit<NameDialogProps<Value>, "title">) {
  const { register, submit, errorOf, failure, pending } = useActionForm({
    schema: nameSchema,
    defaultValues: { name },
    action: (input) => save(input.name),
    onDone: (value: Value) => {
      onClose();
      onDone(value);
    },
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex min-h-0 flex-col">
      <DialogBody className="grid gap-3">
        {failure && (
          <Notice tone="error" live>
            {failure}
          </Notice>
        )}
        <Field label="Name" error={errorOf("name")} required>
          <TextInput autoFocus autoComplete="off" placeholder={placeholder} {...register("name")} />
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {confirmLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
