import { z } from "zod";

/** One setting of a provider's connection, as a form shows it. */
export interface SettingsField {
  name: string;
  label: string;
  help?: string;
  placeholder?: string;
  /** Never sent to the browser once it is stored. */
  secret: boolean;
  required: boolean;
  defaultValue?: string;
  options?: { value: string; label: string }[];
}

/** The form of an adapter's settings, in the order of its schema, from each setting's `.meta()`. */
export function fieldsOf(settings: z.ZodObject): SettingsField[] {
  return Object.entries(settings.shape).map(([name, field]) => fieldOf(name, field as z.ZodType));
}

function fieldOf(name: string, field: z.ZodType): SettingsField {
  const { title, description, placeholder, secret } = field.meta() ?? {};
  const unset = field.safeParse(undefined);
  const options = optionsOf(field);
  return {
    name,
    label: title ?? name,
    ...(description && { help: description }),
    ...(typeof placeholder === "string" && { placeholder }),
    secret: secret === true,
    required: !unset.success,
    ...(typeof unset.data === "string" && unset.data !== "" && { defaultValue: unset.data }),
    ...(options && { options }),
  };
}

function optionsOf(field: z.ZodType): SettingsField["options"] {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return optionsOf(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodEnum) return field.options.map((value) => ({ value: String(value), label: String(value) }));
  return undefined;
}
