"use client";

import { type ComponentProps, type UIEvent, useRef } from "react";
import { useFieldWiring } from "./field-wiring";
import { type Mark, Surplus } from "./surplus";

interface Shared {
  /** Without an outline of its own: it stands in a group that draws one. */
  bare?: boolean;
  /** How many characters at the end of `value` are over the limit: they are marked. Only where `value` is given. */
  surplus?: number;
  /** Stretches of `value` that mean something. */
  marks?: readonly Mark[];
}

const noMarks: readonly Mark[] = [];

const bareClass =
  "block h-full min-h-[30px] w-full min-w-0 rounded-[5px] bg-transparent px-2.5 contain-size contain-layout text-ellipsis placeholder:text-text-3 max-mid:min-h-[42px] max-mid:text-[16px]";

/** Takes the props of react-hook-form's `register`. */
export function TextInput({
  bare,
  surplus = 0,
  marks = noMarks,
  className = "",
  type = "text",
  ...rest
}: ComponentProps<"input"> & Shared) {
  const wiring = useFieldWiring();
  const behind = useRef<HTMLSpanElement>(null);
  const isMarked = surplus > 0 || marks.length > 0;
  const tint = surplus > 0 || rest["aria-invalid"] ? "bg-danger-tint!" : "";
  const look = `${bare ? bareClass : "field-control"} ${className}`;
  return (
    <span className={`relative block min-w-0 ${bare ? "h-full" : ""}`}>
      {isMarked && (
        <Surplus
          ref={behind}
          text={String(rest.value ?? "")}
          count={surplus}
          marks={marks}
          className={`${look} block content-center whitespace-pre has-[+:focus]:text-clip ${tint}`}
        />
      )}
      <input
        {...wiring}
        {...rest}
        type={type}
        onScroll={(event) => follow(event, behind.current)}
        className={`${look} relative ${isMarked ? "bg-transparent!" : ""}`}
      />
    </span>
  );
}

/** Grows with its text; takes the props of react-hook-form's `register`. */
export function TextArea({
  className = "",
  rows = 3,
  surplus = 0,
  marks = noMarks,
  ...rest
}: ComponentProps<"textarea"> & Omit<Shared, "bare">) {
  const wiring = useFieldWiring();
  const behind = useRef<HTMLSpanElement>(null);
  const isMarked = surplus > 0 || marks.length > 0;
  const tint = surplus > 0 || rest["aria-invalid"] ? "bg-danger-tint!" : "";
  const look = `field-control field-area ${className}`;
  return (
    <span className="relative block min-w-0">
      {isMarked && (
        <Surplus
          ref={behind}
          text={String(rest.value ?? "")}
          count={surplus}
          marks={marks}
          className={`${look} block max-h-none! wrap-break-word ${tint}`}
        />
      )}
      <textarea
        {...wiring}
        {...rest}
        rows={rows}
        onScroll={(event) => follow(event, behind.current)}
        className={`${look} relative block ${isMarked ? "bg-transparent!" : ""}`}
      />
    </span>
  );
}

/** What lies behind a field scrolls with it. */
function follow({ currentTarget }: UIEvent<HTMLElement>, behind: HTMLElement | null) {
  behind?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop);
}
