"use client";

import { useState } from "react";
import type { SettingsField } from "@/lib/connections/settings-fields";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Checkbox } from "../ui/choice-controls";
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

/** What the form saves; `forget` names the stored secrets that are to be deleted. */
export type ConnectionChanges = ConnectionValues & { forget: string[] };

interface ConnectionFormProps<Value> {
  fields: readonly SettingsField[];
  values: ConnectionValues;
  /** The secrets that are stored: never shown, kept where their field stays empty. */
  storedSecrets?: readonly string[];
  saveLabel: string;
  save(values: ConnectionChanges): Promise<Result<Value>>;
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
  const [forget, setForget] = useState<string[]>([]);
  const { register, submit, errorOf, failure, pending } = useActionForm<ConnectionValues, Value>({
    schema: connectionFormSchema(fields, storedSecrets),
    defaultValues: values,
    action: (changes) => save({ ...changes, forget }),
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
        <div key={field.name} className="grid gap-1">
          <Field
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
          {field.secret && !field.required && storedSecrets.includes(field.name) && (
            <Checkbox
              label={`Delete the stored ${lowerFirst(field.label)}`}
              checked={forget.includes(field.name)}
              onChange={({ target }) =>
                setForget(target.checked ? [...forget, field.name] : forget.filter((name) => name !== field.name))
              }
            />
          )}
        </div>
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

/** "API token" stays as it is, "Password" becomes "password". */
const lowerFirst = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

function hintOf({ name, help }: SettingsField, storedSecrets: readonly string[]): string | undefined {
  if (!storedSecrets.includes(name)) return help;
  return `${help ? `${help} ` : ""}Leave it empty to keep what is stored.`;
}
