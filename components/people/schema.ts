import { z } from "zod";
import { passwordLength } from "@/lib/account-rules";
import { emailField, nameField } from "@/lib/fields";
import { roles } from "@/lib/roles";

export const signInSchema = z.object({ email: emailField, password: z.string().min(1, "Write your password.") });

/** Whoever opens a set-up, invite or recovery link makes an account with it. */
export const newAccountSchema = z.object({
  token: z.string().min(1),
  name: nameField("Write your name."),
  email: emailField,
  password: z
    .string()
    .min(passwordLength.minimum, `Use at least ${passwordLength.minimum} characters.`)
    .max(passwordLength.maximum, `Use at most ${passwordLength.maximum} characters.`),
});

export const inviteSchema = z.object({ role: z.enum(roles) });
export const changeRoleSchema = z.object({ id: z.string().min(1), role: z.enum(roles) });
export const removePersonSchema = z.object({ id: z.string().min(1) });
