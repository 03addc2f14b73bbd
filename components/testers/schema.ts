import { z } from "zod";
import { nameField, noteField } from "@/lib/fields";

export const platforms = ["android", "iphone", "unknown"] as const;

const id = z.string().min(1);

export const testerSchema = z.object({
  name: nameField(),
  phone: z.string().trim().min(1, "Write the phone number.").max(40, "This is too long for a phone number."),
  platform: z.enum(platforms),
  note: noteField,
});
export const updateTesterSchema = testerSchema.extend({ id });
export const removeTesterSchema = z.object({ id });

export type TesterInput = z.infer<typeof testerSchema>;
export interface Tester extends TesterInput {
  id: string;
}
