"use client";

import { type RefObject, useLayoutEffect } from "react";

/** A stretch of a text that means something, in UTF-16 units: `fault` for what is not in order, `dear` for what costs. */
export interface Mark {
  start: number;
  end: number;
  tone: "token" | "fault" | "dear";
}

interface SurplusProps {
  ref: RefObject<HTMLSpanElement | null>;
  text: string;
  /** How many characters at the end are too many. */
  count: number;
  /** In their order, none over another. */
  marks: readonly Mark[];
  className: string;
}

/** Lies behind a text field, letter under letter, and marks the ones over the limit and those that mean something. */
export function Surplus({ ref, text, count, marks, className }: SurplusProps) {
  useLayoutEffect(() => {
    // The field may have been scrolled before its first letter too many.
    const field = ref.current?.nextElementSibling;
    if (field) ref.current?.scrollTo(field.scrollLeft, field.scrollTop);
  });
  const characters = Array.from(text);
  const fits = characters.slice(0, Math.max(0, characters.length - count)).join("");
  return (
    <span
      ref={ref}
      aria-hidden
      className={`${className} pointer-events-none absolute inset-0 overflow-hidden border-transparent text-transparent [scrollbar-width:none]`}
    >
      {marked(fits, marks)}
      {count > 0 && <mark className="rounded-[2px] bg-danger-mark text-transparent">{text.slice(fits.length)}</mark>}
    </span>
  );
}

function marked(text: string, marks: readonly Mark[]) {
  const shown = marks.filter(({ start }) => start < text.length);
  return [
    ...shown.flatMap(({ start, end, tone }, index) => [
      text.slice(shown[index - 1]?.end ?? 0, start),
      <mark key={start} className={`rounded-[2px] text-transparent ${tones[tone]}`}>
        {text.slice(start, end)}
      </mark>,
    ]),
    text.slice(shown.at(-1)?.end ?? 0),
  ];
}

const tones = {
  token: "bg-tint",
  dear: "bg-amber-tint underline decoration-amber decoration-2 underline-offset-2",
  fault: "bg-danger-tint underline decoration-danger decoration-wavy decoration-1 underline-offset-2",
};
