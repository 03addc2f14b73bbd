import { z } from "zod";
import { passwordLength } from "@/lib/account-rules";
import { roles } from "@/lib/roles";

const email = z.string().trim().min(1, "Write your e-mail address.").pipe(z.email("This is not an e-mail address."));

export const signInSchema = z.object({ email, password: z.string().min(1, "Write your password.") });

/** Whoever opens a set-up, invite or recovery link makes an account with it. */
export const newAccountSchema = z.object({
  token: z.string().min(1),
  name: z.string().trim().min(1, "Write your name.").max(100, "Shorten the name to 100 characters."),
  email,
  password: z
    .string()
    .min(passwordLength.minimum, `Use at least ${passwordLength.minimum} characters.`)
    .max(passwordLength.maximum, `Use at most ${passwordLength.maximum} characters.`),
});

export const inviteSchema = z.object({ role: z.enum(roles) });
export const changeRoleSchema = z.object({ id: z.string().min(1), role: z.enum(roles) });
export const removePersonSchema = z.object({ id: z.string().min(1) });
