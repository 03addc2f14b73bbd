"use client";

import type { SettingsField } from "@/lib/connections/settings-fields";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";
import { useActionForm } from "../ui/use-action-form";
import { connectionFormSchema } from "./schema";

export interface ConnectionValues {
  name: string;
  senderName: string;
  settings: Record<string, string>;
}

interface ConnectionFormProps<Value> {
  fields: readonly SettingsField[];
  values: ConnectionValues;
  /** The secrets that are stored: never shown, kept where their field stays empty. */
  storedSecrets?: readonly string[];
  saveLabel: string;
  save(values: ConnectionValues): Promise<Result<Value>>;
  onSaved(value: Value): void;
}

/** A connection's name, its sender, and the settings that its provider asks for. */
export function ConnectionForm<Value>({
  fields,
  values,
  storedSecrets = [],
  saveLabel,
  save,
  onSaved,
}: ConnectionFormProps<Value>) {
  const { register, submit, errorOf, failure, pending } = useActionForm<ConnectionValues, Value>({
    schema: connectionFormSchema(fields, storedSecrets),
    defaultValues: values,
    action: save,
    onDone: onSaved,
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-4">
      {failure && (
        <Notice tone="error" live>
          {failure}
        </Notice>
      )}
      <Field label="Name" hint="For you and your colleagues." error={errorOf("name")} required>
        <TextInput autoComplete="off" {...register("name")} />
      </Field>
      <Field
        label="Sender's name"
        hint="The previews show it above the message, as the phone will."
        error={errorOf("senderName")}
        required
      >
        <TextInput autoComplete="off" {...register("senderName")} />
      </Field>
      {fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          optional={!field.required}
          required={field.required}
          error={errorOf(`settings.${field.name}`)}
          hint={hintOf(field, storedSecrets)}
        >
          {field.options ? (
            <Select options={field.options} {...register(`settings.${field.name}`)} />
          ) : (
            <TextInput
              type={field.secret ? "password" : "text"}
              autoComplete={field.secret ? "new-password" : "off"}
              spellCheck={false}
              placeholder={storedSecrets.includes(field.name) ? "Stored" : field.placeholder}
              {...register(`settings.${field.name}`)}
            />
          )}
        </Field>
      ))}
      <div className="flex justify-end gap-2 border-line border-t pt-4">
        <ButtonLink href="/connections">Cancel</ButtonLink>
        <Button type="submit" variant="primary" pending={pending}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}

function hintOf({ name, help }: SettingsField, storedSecrets: readonly string[]): string | undefined {
  if (!storedSecrets.includes(name)) return help;
  return `${help ? `${help} ` : ""}Leave it empty to keep what is stored.`;
}
