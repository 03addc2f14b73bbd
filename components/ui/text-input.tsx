"use client";

import { type ComponentProps, type UIEvent, useRef } from "react";
import { useFieldWiring } from "./field-wiring";
import { Surplus } from "./surplus";

interface Shared {
  /** Without an outline of its own: it stands in a group that draws one. */
  bare?: boolean;
  /** How many characters at the end of `value` are over the limit: they are marked. Only where `value` is given. */
  surplus?: number;
}

const bareClass =
  "block h-full min-h-[30px] w-full min-w-0 rounded-[5px] bg-transparent px-2.5 contain-size contain-layout text-ellipsis placeholder:text-text-3 max-mid:min-h-[42px] max-mid:text-[16px]";

/** Takes the props of react-hook-form's `register`. */
export function TextInput({
  bare,
  surplus = 0,
  className = "",
  type = "text",
  ...rest
}: ComponentProps<"input"> & Shared) {
  const wiring = useFieldWiring();
  const behind = useRef<HTMLSpanElement>(null);
  const look = `${bare ? bareClass : "field-control"} ${className}`;
  return (
    <span className={`relative block min-w-0 ${bare ? "h-full" : ""}`}>
      {surplus > 0 && (
        <Surplus
          ref={behind}
          text={String(rest.value ?? "")}
          count={surplus}
          className={`${look} ${bare ? "flex items-center" : "block"} whitespace-pre`}
        />
      )}
      <input
        {...wiring}
        {...rest}
        type={type}
        onScroll={(event) => follow(event, behind.current)}
        className={`${look} relative ${surplus > 0 ? "bg-transparent!" : ""}`}
      />
    </span>
  );
}

/** Grows with its text; takes the props of react-hook-form's `register`. */
export function TextArea({
  className = "",
  rows = 3,
  surplus = 0,
  ...rest
}: ComponentProps<"textarea"> & Omit<Shared, "bare">) {
  const wiring = useFieldWiring();
  const behind = useRef<HTMLSpanElement>(null);
  const look = `field-control field-area ${className}`;
  return (
    <span className="relative block min-w-0">
      {surplus > 0 && (
        <Surplus
          ref={behind}
          text={String(rest.value ?? "")}
          count={surplus}
          className={`${look} block max-h-none! wrap-break-word`}
        />
      )}
      <textarea
        {...wiring}
        {...rest}
        rows={rows}
        onScroll={(event) => follow(event, behind.current)}
        className={`${look} relative block ${surplus > 0 ? "bg-transparent!" : ""}`}
      />
    </span>
  );
}

/** What lies behind a field scrolls with it. */
function follow({ currentTarget }: UIEvent<HTMLElement>, behind: HTMLElement | null) {
  behind?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop);
}
