"use client";

import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

interface LabelledProps extends Omit<ComponentProps<"input">, "type" | "size"> {
  label: ReactNode;
  /** A second, quieter line. */
  detail?: ReactNode;
}

const rowClass =
  "flex min-h-control-small items-center gap-2.5 rounded-r2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** Takes the props of react-hook-form's `register`. */
export function Checkbox({ label, detail, className = "", ...rest }: LabelledProps) {
  return (
    <label className={`${rowClass} ${className}`}>
      <input type="checkbox" {...rest} className="peer sr-only" />
      <span
        aria-hidden
        className="grid size-4 shrink-0 place-items-center rounded-r1 border border-field-line bg-bg text-transparent peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent"
      >
        <Check size={12} strokeWidth={3} />
      </span>
      <LabelText label={label} detail={detail} />
    </label>
  );
}

/** A checkbox that looks like a switch: on or off at once, without a Save button. */
export function Switch({ label, detail, className = "", ...rest }: LabelledProps) {
  return (
    <label className={`${rowClass} ${className}`}>
      <input type="checkbox" {...rest} className="peer sr-only" />
      <span
        aria-hidden
        className="relative h-[18px] w-8 shrink-0 rounded-full bg-field-line transition-colors after:absolute after:top-0.5 after:left-0.5 after:size-3.5 after:rounded-full after:bg-white after:shadow-lift after:transition-transform peer-checked:bg-accent peer-checked:after:translate-x-3.5 peer-checked:after:bg-on-accent"
      />
      <LabelText label={label} detail={detail} />
    </label>
  );
}

function LabelText({ label, detail }: { label: ReactNode; detail: ReactNode }) {
  return (
    <span className="min-w-0">
      <span className="block">{label}</span>
      {detail && <span className="block text-t2 text-text-3">{detail}</span>}
    </span>
  );
}
