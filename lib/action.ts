import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentActor } from "./auth.ts";
import { logged } from "./log";
import { failure, invalid, type Result } from "./result";
import { type Actor, Forbidden } from "./roles";
import { SecretLost } from "./secrets.ts";

/**
 * The one way to write a server action: who → may they (the data layer asks for the role) → parse → run → result.
 * Whatever goes wrong unexpectedly is logged under `name`; the browser gets one sentence with a reference to the log.
 */
export function action<Schema extends z.ZodType, Value>(
  name: string,
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Result<Value>>,
): (input: unknown) => Promise<Result<Value>> {
  return guarded(name, async (input) => {
    const actor = await currentActor();
    if (!actor) return failure("You are signed out. Sign in again; what you typed is still here.");
    const parsed = schema.safeParse(input);
    return parsed.success ? run(actor, parsed.data) : invalid(parsed.error);
  });
}

/** An action for people without an account: whoever opens a set-up, invite or recovery link. */
export function publicAction<Schema extends z.ZodType, Value>(
  name: string,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<Value>>,
): (input: unknown) => Promise<Result<Value>> {
  return guarded(name, async (input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? run(parsed.data) : invalid(parsed.error);
  });
}

function guarded<Value>(name: string, run: (input: unknown) => Promise<Result<Value>>) {
  return async (input: unknown): Promise<Result<Value>> => {
    try {
      return await run(input);
    } catch (error) {
      // A redirect travels as a thrown value, which only Next may catch.
      unstable_rethrow(error);
      if (error instanceof Forbidden) return failure(error.message);
      const reference = logged(name, error);
      if (error instanceof SecretLost) return failure(error.message);
      return failure(`Something went wrong on our side. If it happens again, tell an administrator: ${reference}.`);
    }
  };
}
