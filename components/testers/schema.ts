import { z } from "zod";

export const platforms = ["android", "iphone", "unknown"] as const;

const id = z.string().min(1);

export const testerSchema = z.object({
  name: z.string().trim().min(1, "Write a name.").max(80, "Shorten the name to 80 characters."),
  phone: z.string().trim().min(1, "Write the phone number.").max(40, "This is too long for a phone number."),
  platform: z.enum(platforms),
  note: z.string().trim().max(300, "Shorten the note to 300 characters."),
});
export const updateTesterSchema = testerSchema.extend({ id });
export const removeTesterSchema = z.object({ id });

export type TesterInput = z.infer<typeof testerSchema>;
export interface Tester extends TesterInput {
  id: string;
}
