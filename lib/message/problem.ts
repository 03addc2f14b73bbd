import type { ProviderProfile } from "./profile";
import type { Problem } from "./schema";

/** Short ways to write a problem; each message must stand alone in a list. */

export const warning = (rule: string, path: string, message: string): Problem => ({
  rule,
  severity: "warning",
  path,
  message,
});

export const hint = (rule: string, path: string, message: string): Problem => ({
  rule,
  severity: "hint",
  path,
  message,
});

/** The provider would refuse the message or lose some of it. */
export const refusal = ({ id }: ProviderProfile, rule: string, path: string, message: string): Problem => ({
  rule,
  severity: "error",
  path,
  message,
  provider: id,
});

/** The provider loses something that the reader can do without. */
export const loss = ({ id }: ProviderProfile, rule: string, path: string, message: string): Problem => ({
  rule,
  severity: "warning",
  path,
  message,
  provider: id,
});
