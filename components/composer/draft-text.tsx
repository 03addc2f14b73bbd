"use client";

import dynamic from "next/dynamic";
import type { FormEvent, HTMLAttributes, ReactNode } from "react";
import { Counter } from "@/components/ui/counter";
import { Field, FieldMessage } from "@/components/ui/field";
import { orNothing } from "@/components/ui/load-failure";
import { TextArea, TextInput } from "@/components/ui/text-input";
import type { LimitName } from "@/lib/message/limits";
import { takesInserts } from "./insert";
import { useField, useLimit, useNotCarried, useProblemsAt, useSession } from "./session";
import { useSelected } from "./store";
import { useCount, useLength } from "./use-count";
import { useMarks } from "./use-marks";

// What is inserted with is loaded when somebody first goes into a field.
const FieldTools = dynamic(() => orNothing(import("./field-tools").then((module) => module.FieldTools)), {
  ssr: false,
});

interface DraftControlProps {
  path: string;
  /** Several lines. */
  area?: boolean;
  placeholder?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  "aria-label"?: string;
  /** Inside a combo, which draws the outline. */
  bare?: boolean;
  /** The letters over it are marked. */
  limit?: LimitName | undefined;
  className?: string;
  /** Runs instead of the plain replacement, where one key press changes more than this field. */
  onType?: (value: string) => void;
  /** Runs when the focus leaves the field. */
  onLeave?: () => void;
}

interface DraftTextProps extends DraftControlProps {
  label: string;
  /** A line below that explains the field. */
  hint?: ReactNode;
  optional?: boolean;
}

/** A labelled text of the draft with its counter and what is wrong with it. */
export function DraftText({ label, hint, optional, ...control }: DraftTextProps) {
  const { path, limit } = control;
  const { used, note } = useCount(path);
  const error = useErrorAt(path);
  const most = useLimit(limit ?? "text");
  const notCarried = useNotCarried(path);
  return (
    <Field
      label={label}
      counter={limit && { used, limit: most, note }}
      error={error}
      hint={notCarried ?? hint}
      className={notCarried ? "not-carried" : ""}
      {...(optional && { optional })}
    >
      <DraftControl {...control} />
    </Field>
  );
}

/** The bare control: its name is its path, which is how a problem finds its field. */
export function DraftControl({ path, area, bare, limit, onType, onLeave, ...rest }: DraftControlProps) {
  const { canEdit, view } = useSession();
  const isFocused = useSelected(view, ({ focused }) => focused === path);
  const [value, change] = useField<string>(path);
  const most = useLimit(limit ?? "text");
  const over = useLength(path, value ?? "") - (limit ? most : Number.POSITIVE_INFINITY);
  const error = useErrorAt(path);
  const control = {
    ...rest,
    name: path,
    value: value ?? "",
    readOnly: !canEdit,
    dir: "auto",
    autoComplete: "off",
    onBlur: canEdit ? onLeave : undefined,
    onChange: (event: { target: { value: string } }) => (onType ?? change)(event.target.value),
    surplus: Math.max(0, over),
    marks: useMarks(path, value),
    ...(error && { "aria-invalid": true as const }),
    ...(bare && error && { "aria-describedby": problemId(path) }),
  };
  return (
    <>
      {canEdit && isFocused && takesInserts(path) && (
        <FieldTools
          path={path}
          isBeside={bare ? (path.endsWith(".title") ? "row start" : "row end") : limit ? "counter" : "label"}
        />
      )}
      {/* A form of its own: at each key press a browser's autofill goes through the whole form around the field. */}
      <form className="contents" onSubmit={stay}>
        {area ? <TextArea {...control} /> : <TextInput {...control} {...(bare && { bare })} />}
      </form>
    </>
  );
}

/** There is nothing to submit: what is typed is saved. */
const stay = (event: FormEvent) => event.preventDefault();

/** The counter of a field whose label stands elsewhere. */
export function DraftCounter({ path, limit, className }: { path: string; limit: LimitName; className?: string }) {
  return <Counter {...useCount(path)} noteHidden limit={useLimit(limit)} {...(className && { className })} />;
}

const problemId = (path: string) => `problem-${path}`;

/** What is not there yet, or not written to its end, while somebody is about to write it. */
const unfinished = new Set(["required", "coordinate", "date-time", "url-form"]);

/**
 * The first error at a path, once there is something to reproach: what is unfinished only after the field was left.
 * Warnings and hints stay in the list of problems: quiet where one writes.
 */
export function useErrorAt(path: string): string | undefined {
  const isTouched = useSelected(useSession().view, ({ touched }) => touched.has(path));
  const error = useProblemsAt(path).find(({ severity }) => severity === "error");
  return error && unfinished.has(error.rule) && !isTouched ? undefined : error?.message;
}

/** The error at a path that no field of its own shows. */
export function ProblemLine({ path, className = "" }: { path: string; className?: string }) {
  const error = useErrorAt(path);
  return error ? (
    <div className={className}>
      <FieldMessage id={problemId(path)} tone="error" text={error} />
    </div>
  ) : null;
}
