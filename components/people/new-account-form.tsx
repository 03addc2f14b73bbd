"use client";

import type { z } from "zod";
import { passwordLength } from "@/lib/account-rules";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { TextInput } from "../ui/text-input";
import { useActionForm } from "../ui/use-action-form";
import { newAccountSchema } from "./schema";
import { signIn } from "./sign-in";

interface NewAccountFormProps {
  token: string;
  accept(input: z.infer<typeof newAccountSchema>): Promise<Result<unknown>>;
}

/** Makes the account that a link allows, signs in with it and opens the app. */
export function NewAccountForm({ token, accept }: NewAccountFormProps) {
  const { register, submit, errorOf, failure, pending } = useActionForm({
    schema: newAccountSchema,
    defaultValues: { token, name: "", email: "", password: "" },
    action: accept,
    onDone: async (_value, account) => {
      // The account stands either way; where signing in fails, the sign-in page says why.
      const signedIn = await signIn(account).catch(() => null);
      window.location.assign(signedIn?.ok ? "/" : "/sign-in");
    },
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-4">
      {failure && (
        <Notice tone="error" live>
          {failure}
        </Notice>
      )}
      <Field label="Your name" error={errorOf("name")} required>
        <TextInput autoComplete="name" {...register("name")} />
      </Field>
      <Field label="E-mail address" hint="You sign in with it." error={errorOf("email")} required>
        <TextInput type="email" autoComplete="username" {...register("email")} />
      </Field>
      <Field
        label="Password"
        hint={`At least ${passwordLength.minimum} characters. A few words in a row are good.`}
        error={errorOf("password")}
        required
      >
        <TextInput type="password" autoComplete="new-password" {...register("password")} />
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Create account
      </Button>
    </form>
  );
}
