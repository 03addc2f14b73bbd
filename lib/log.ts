import "server-only";
import { randomBytes } from "node:crypto";

/** Logs what was not expected and gives the reference under which it stands in the log. */
export function logged(name: string, error: unknown): string {
  const reference = randomBytes(4).toString("hex");
  console.error(`[${reference}] ${name} failed:`, error);
  return `reference ${reference}`;
}
