"use client";

import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

interface LabelledProps extends Omit<ComponentProps<"input">, "type" | "size"> {
  label: ReactNode;
  /** A second, quieter line. */
  detail?: ReactNode;
}

const rowClass =
  "relative flex min-h-control-small items-center gap-2.5 rounded-r2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** The real control lies unseen over its whole row, so that a press, a scroll and a test find it where it seems to be. */
const overAll =
  "peer absolute inset-0 z-1 m-0 size-full cursor-pointer appearance-none outline-none disabled:cursor-not-allowed aria-disabled:cursor-not-allowed";

const blockedBox =
  "peer-disabled:border-line peer-disabled:bg-sunk peer-aria-disabled:border-line peer-aria-disabled:bg-sunk";

/** Takes the props of react-hook-form's `register`. */
export function Checkbox({ label, detail, className = "", ...rest }: LabelledProps) {
  return (
    <label className={`${rowClass} ${className}`}>
      <input type="checkbox" {...rest} className={overAll} />
      <span
        aria-hidden
        className={`grid size-4 shrink-0 place-items-center rounded-r1 border border-field-line bg-bg text-transparent peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent ${blockedBox}`}
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
      <input type="checkbox" {...rest} className={overAll} />
      <span
        aria-hidden
        className="relative h-[18px] w-8 shrink-0 rounded-full bg-field-line transition-colors after:absolute after:top-0.5 after:left-0.5 after:size-3.5 after:rounded-full after:bg-white after:shadow-lift after:transition-transform peer-disabled:bg-line peer-checked:bg-accent peer-checked:after:translate-x-3.5 peer-checked:after:bg-on-accent"
      />
      <LabelText label={label} detail={detail} />
    </label>
  );
}

/** One of a few that need a sentence each; rows with the same `name` belong together. */
export function RadioRow({ label, detail, className = "", ...rest }: LabelledProps) {
  return (
    <label
      className={`relative flex items-start gap-2.5 rounded-r2 border border-line px-3 py-2 hover:border-field-line has-checked:border-accent has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${className}`}
    >
      <input type="radio" {...rest} className={overAll} />
      <span
        aria-hidden
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-field-line bg-bg after:size-2 after:rounded-full peer-checked:border-accent peer-checked:after:bg-accent"
      />
      <LabelText label={label} detail={detail} />
    </label>
  );
}

function LabelText({ label, detail }: { label: ReactNode; detail: ReactNode }) {
  return (
    <span className="min-w-0">
      <span className="block">{label}</span>
      {detail && <span className="block text-t2 text-text-2">{detail}</span>}
    </span>
  );
}
