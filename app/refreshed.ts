import { revalidatePath } from "next/cache";
import type { Result } from "@/lib/result";

/** For actions: after a change, no page that the browser kept is shown as it was before. */
export function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
