"use client";

import { type RefObject, useLayoutEffect } from "react";

interface SurplusProps {
  ref: RefObject<HTMLSpanElement | null>;
  text: string;
  /** How many characters at the end are too many. */
  count: number;
  className: string;
}

/** Lies behind a text field, letter under letter, and marks the ones over the limit. */
export function Surplus({ ref, text, count, className }: SurplusProps) {
  useLayoutEffect(() => {
    // The field may have been scrolled before its first letter too many.
    const field = ref.current?.nextElementSibling;
    if (field) ref.current?.scrollTo(field.scrollLeft, field.scrollTop);
  });
  const characters = Array.from(text);
  const fits = Math.max(0, characters.length - count);
  return (
    <span
      ref={ref}
      aria-hidden
      className={`${className} pointer-events-none absolute inset-0 overflow-hidden border-transparent bg-danger-tint text-transparent [scrollbar-width:none]`}
    >
      {characters.slice(0, fits).join("")}
      <mark className="rounded-[2px] bg-danger-mark text-transparent">{characters.slice(fits).join("")}</mark>
    </span>
  );
}
