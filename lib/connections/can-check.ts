import "server-only";
import type { Adapter } from "../providers/types";

/** Whether settings can be tried without sending: an account whose token was pasted signs in nowhere. */
export function canCheck({ verify, signIn }: Pick<Adapter, "verify" | "signIn">, settings: Record<string, unknown>) {
  return verify !== undefined || signIn?.isNeeded(settings) === true;
}
