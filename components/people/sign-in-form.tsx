"use client";

import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { TextInput } from "../ui/text-input";
import { useActionForm } from "../ui/use-action-form";
import { signInSchema } from "./schema";
import { signIn } from "./sign-in";

/** `next` is the path to open once signed in. */
export function SignInForm({ next }: { next: string }) {
  const { register, submit, errorOf, failure, pending } = useActionForm({
    schema: signInSchema,
    defaultValues: { email: "", password: "" },
    action: signIn,
    onDone: () => window.location.assign(next),
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-4">
      {failure && (
        <Notice tone="error" live>
          {failure}
        </Notice>
      )}
      <Field label="E-mail address" error={errorOf("email")} required>
        <TextInput type="email" autoComplete="username" {...register("email")} />
      </Field>
      <Field label="Password" error={errorOf("password")} required>
        <TextInput type="password" autoComplete="current-password" {...register("password")} />
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Sign in
      </Button>
    </form>
  );
}
