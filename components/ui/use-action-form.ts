"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Result } from "@/lib/result";

interface ActionFormOptions<Input extends FieldValues, Value> {
  /** The same schema as the action's. */
  schema: z.ZodType<Input, Input>;
  defaultValues: DefaultValues<Input>;
  /** A server action, or anything else that answers with a Result. */
  action(input: Input): Promise<Result<Value>>;
  onDone(value: Value, input: Input): void;
}

/**
 * A form that checks itself with its action's schema, shows what the action answers, and keeps what was typed
 * when the answer is no or never comes.
 */
export function useActionForm<Input extends FieldValues, Value>({
  schema,
  defaultValues,
  action,
  onDone,
}: ActionFormOptions<Input, Value>) {
  // react-hook-form changes its state in place, which the React Compiler would take for unchanged.
  "use no memo";
  const form = useForm<Input, unknown, Input>({ resolver: zodResolver(schema), defaultValues });
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState(false);
  const submit = form.handleSubmit(async (input) => {
    setFailure(undefined);
    const result = await answerOf(action(input));
    if (result.ok) {
      // Whatever follows takes its time; a second press must not do it again.
      setDone(true);
      return onDone(result.value, input);
    }
    const fields = result.fields?.filter(({ path }) => (path.split(".")[0] ?? "") in input) ?? [];
    for (const { path, message } of fields) form.setError(path as Path<Input>, { message }, { shouldFocus: true });
    if (fields.length === 0) setFailure(result.message);
  });
  const { formState } = form;
  const errorOf = (path: Path<Input>) => form.getFieldState(path, formState).error?.message;
  return { form, register: form.register, submit, errorOf, failure, pending: formState.isSubmitting || done };
}

/** A lost connection is an answer too. */
export async function answerOf<Value>(answer: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await answer;
  } catch (error) {
    // A redirect travels as a thrown value, which only Next may catch.
    if (error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_")) throw error;
    return { ok: false, message: "Cardwright did not answer. Check your connection and try again." };
  }
}
