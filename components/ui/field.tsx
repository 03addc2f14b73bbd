"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Counter, isOver } from "./counter";
import { FieldContext, type FieldWiring } from "./field-wiring";

interface FieldProps {
  label: string;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  /** Characters as they count, after variables are filled. */
  counter?: { used: number; limit: number; note?: string | undefined } | undefined;
  error?: string | undefined;
  warning?: string | undefined;
  hint?: ReactNode;
  required?: boolean;
  /** Adds "optional" after the label. */
  optional?: boolean;
  className?: string;
  /** One control that reads `useFieldWiring`: TextInput, TextArea, Select. */
  children: ReactNode;
}

/** A label above one control, with its counter, hint and error wired to it. */
export function Field({
  label,
  labelHidden,
  counter,
  error,
  warning,
  hint,
  required,
  optional,
  className = "",
  children,
}: FieldProps) {
  const id = useId();
  const described = [
    counter && `${id}-counter`,
    error && `${id}-error`,
    warning && !error && `${id}-warning`,
    hint && `${id}-hint`,
  ].filter(Boolean);
  const wiring: FieldWiring = {
    id,
    "aria-describedby": described.join(" ") || undefined,
    "aria-invalid": error !== undefined || (counter && isOver(counter)) ? true : undefined,
    "aria-required": required || undefined,
  };
  return (
    <div
      className={`group/field grid min-w-0 grid-cols-[1fr_auto] content-start gap-y-1 ${className}`}
      // What stands beside the counter makes room for its note.
      {...(counter?.note && { "data-noted": "" })}
    >
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-t2 font-medium text-text-2"}>
        {label}
        {optional && <span className="font-normal text-text-3"> (optional)</span>}
      </label>
      {counter && <Counter id={`${id}-counter`} {...counter} />}
      <div className="col-span-2 min-w-0">
        <FieldContext value={wiring}>{children}</FieldContext>
      </div>
      {error ? (
        <FieldMessage id={`${id}-error`} tone="error" text={error} />
      ) : (
        warning && <FieldMessage id={`${id}-warning`} tone="warning" text={warning} />
      )}
      {hint && (
        <p id={`${id}-hint`} className="col-span-2 text-t2 text-text-3">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The line under a control that says what is wrong and what to do. */
export function FieldMessage({ id, tone, text }: { id?: string; tone: "error" | "warning"; text: string }) {
  const Icon = tone === "error" ? CircleAlert : TriangleAlert;
  return (
    <p
      id={id}
      className={`col-span-2 flex items-start gap-1 text-t2 font-medium ${tone === "error" ? "text-danger" : "text-amber"}`}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
      <span className="min-w-0 wrap-anywhere">{text}</span>
    </p>
  );
}
