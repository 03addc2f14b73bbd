import { z } from "zod";
import type { SettingsField } from "@/lib/connections/settings-fields";
import { nameField } from "@/lib/fields";

const id = z.string().min(1);
const name = nameField();
const senderName = nameField("Write the name that the phone shows as the sender.");
const settings = z.record(z.string(), z.string());

export const createConnectionSchema = z.object({ provider: z.string().min(1), name, senderName, settings });
export const updateConnectionSchema = z.object({
  id,
  name,
  senderName,
  settings,
  forget: z.array(z.string()).default([]),
});
export const removeConnectionSchema = z.object({ id });

/** The form of one provider: what it requires must be written, except a secret that is stored already. */
export function connectionFormSchema(fields: readonly SettingsField[], storedSecrets: readonly string[]) {
  const shape = fields.map(({ name: field, label, required }) => {
    const optional = !required || storedSecrets.includes(field);
    return [field, optional ? z.string() : z.string().trim().min(1, `${label}: this is needed.`)] as const;
  });
  return z.object({ name, senderName, settings: z.object(Object.fromEntries(shape)) });
}
