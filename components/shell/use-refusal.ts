"use client";

import { Forbidden, mayDo, type Role } from "@/lib/roles";
import { useShell } from "./shell-context";

/** Why the person who is signed in may not do what takes this role; undefined where she may. For `disabledReason`. */
export function useRefusal(needed: Role): string | undefined {
  return mayDo(useShell().role, needed) ? undefined : new Forbidden(needed).message;
}
