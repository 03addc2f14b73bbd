import type { z } from "zod";

/** What an action answers: its value, or one sentence for the person, and one per field where it is known. */
export type Result<Value = undefined> = { ok: true; value: Value } | Failure;

export interface Failure {
  ok: false;
  message: string;
  fields?: { path: string; message: string }[];
}

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failure(message: string, fields?: Failure["fields"]): Failure {
  return fields ? { ok: false, message, fields } : { ok: false, message };
}

/** The failure that belongs to one field of a form. */
export function fieldFailure(path: string, message: string): Failure {
  return failure(message, [{ path, message }]);
}

/** Every problem that zod found, at its field; the first one is the sentence. */
export function invalid(error: z.ZodError): Failure {
  const fields = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return failure(fields[0]?.message ?? "That cannot be read.", fields);
}
