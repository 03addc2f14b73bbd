"use client";

import { useLinkStatus } from "next/link";
import { Spinner } from "./spinner";

/** Inside a link: says that its page is on the way, where it takes longer than a moment. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span className="ml-2 inline-block animate-[appear_0s_150ms_both] align-[-3px] text-text-3">
      <Spinner />
    </span>
  ) : null;
}
