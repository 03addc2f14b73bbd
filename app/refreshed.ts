import { refresh } from "next/cache";
import type { Result } from "@/lib/result";

/** For actions: after a change, the page that asked for it shows it with the same answer. */
export function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) refresh();
  return result;
}
