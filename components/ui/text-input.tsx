"use client";

import type { ComponentProps } from "react";
import { useFieldWiring } from "./field-wiring";

interface Bare {
  /** Without an outline of its own: it stands in a group that draws one. */
  bare?: boolean;
}

const bareClass =
  "h-full min-h-[30px] w-full min-w-0 rounded-[5px] bg-transparent px-2.5 text-ellipsis placeholder:text-text-3 max-mid:min-h-[42px] max-mid:text-[16px]";

/** Takes the props of react-hook-form's `register`. */
export function TextInput({ bare, className = "", type = "text", ...rest }: ComponentProps<"input"> & Bare) {
  const wiring = useFieldWiring();
  return <input {...wiring} {...rest} type={type} className={`${bare ? bareClass : "field-control"} ${className}`} />;
}

/** Grows with its text; takes the props of react-hook-form's `register`. */
export function TextArea({ className = "", rows = 3, ...rest }: ComponentProps<"textarea">) {
  const wiring = useFieldWiring();
  return <textarea {...wiring} {...rest} rows={rows} className={`field-control field-area ${className}`} />;
}
