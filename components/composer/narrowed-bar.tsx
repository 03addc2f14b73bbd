"use client";

import { profiles } from "@/lib/providers/profiles";
import { useChosenConnection, useSession } from "./session";

/** Says that only one connection's limits count, and how to end that. */
export function NarrowedBar() {
  const { view } = useSession();
  const chosen = useChosenConnection();
  if (!chosen) return null;
  return (
    <div
      role="status"
      className="sticky top-0 z-10 mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-r3 border border-line bg-tint px-3 py-1.5 text-t2"
    >
      <span className="min-w-0 flex-1">
        Writing for <b className="font-semibold">{chosen.name}</b>: the limits of {profiles[chosen.provider].name}{" "}
        count.
      </span>
      <button
        type="button"
        onClick={() => view.set({ ...view.get(), connectionId: null })}
        className="min-h-6 whitespace-nowrap font-medium text-accent hover:underline"
      >
        Write for every connection
      </button>
    </div>
  );
}
