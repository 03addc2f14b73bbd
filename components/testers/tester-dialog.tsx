"use client";

import type { FocusEvent } from "react";
import { Controller } from "react-hook-form";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { Dialog, DialogBody, DialogFooter } from "../ui/dialog";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { Segmented } from "../ui/segmented";
import { TextArea, TextInput } from "../ui/text-input";
import { useActionForm } from "../ui/use-action-form";
import { platformNames } from "./platform-names";
import { platforms, type TesterInput, testerSchema } from "./schema";

interface TesterDialogProps {
  title: string;
  saveLabel: string;
  tester?: TesterInput;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  save(input: TesterInput): Promise<Result<unknown>>;
  onDone(input: TesterInput): void;
}

export function TesterDialog({ title, isOpen, onOpenChange, ...rest }: TesterDialogProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={onOpenChange}>
      <TesterForm {...rest} close={() => onOpenChange(false)} />
    </Dialog>
  );
}

const empty: TesterInput = { name: "", phone: "", platform: "unknown", note: "" };

function TesterForm({
  saveLabel,
  tester = empty,
  save,
  onDone,
  close,
}: Omit<TesterDialogProps, "title" | "isOpen" | "onOpenChange"> & { close(): void }) {
  const { form, register, submit, errorOf, failure, pending } = useActionForm({
    schema: testerSchema,
    defaultValues: tester,
    action: save,
    onDone: (_value, input) => {
      close();
      onDone(input);
    },
  });
  const showInternational = async ({ target }: FocusEvent<HTMLInputElement>) => {
    const typed = target.value;
    if (!typed.trim()) return;
    const { readPhone } = await import("@/lib/phone");
    const read = readPhone(typed);
    // Typed on in the meantime: what is in the field now is not what was read.
    if (target.value !== typed) return;
    if (read.ok) form.setValue("phone", read.international, { shouldValidate: true });
    else form.setError("phone", { message: read.message });
  };
  const phone = register("phone");
  return (
    <form method="post" onSubmit={submit} noValidate className="flex min-h-0 flex-col">
      <DialogBody className="grid gap-4">
        {failure && (
          <Notice tone="error" live>
            {failure}
          </Notice>
        )}
        <Field label="Name" error={errorOf("name")} required>
          <TextInput autoFocus autoComplete="off" {...register("name")} />
        </Field>
        <Field
          label="Phone number"
          hint="With the country code, such as +44 7700 900123."
          error={errorOf("phone")}
          required
        >
          <TextInput
            type="tel"
            autoComplete="off"
            {...phone}
            onBlur={(event) => {
              void phone.onBlur(event);
              void showInternational(event);
            }}
          />
        </Field>
        <Controller
          control={form.control}
          name="platform"
          render={({ field }) => (
            <Segmented
              label="Phone"
              labelShown
              value={field.value}
              onChange={field.onChange}
              options={platforms.map((value) => ({ value, label: platformNames[value] }))}
            />
          )}
        />
        <Field label="Note" optional error={errorOf("note")}>
          <TextArea rows={2} {...register("note")} />
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {saveLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
