"use client";

import type { LucideIcon } from "lucide-react";
import { useId } from "react";

interface SegmentOption<Value extends string> {
  value: Value;
  label: string;
  icon?: LucideIcon;
  iconOnly?: boolean;
  title?: string;
  className?: string;
}

interface SegmentedProps<Value extends string> {
  /** The name of the group. */
  label: string;
  /** Shows the name before the segments. */
  labelShown?: boolean;
  value: Value;
  onChange(value: NoInfer<Value>): void;
  options: readonly SegmentOption<NoInfer<Value>>[];
  /** Shown, but not to be changed. */
  disabled?: boolean;
  /** Why it does nothing now; it is greyed out then, and the reason stands below. */
  disabledReason?: string | undefined;
  /** Segments share the whole width. */
  fill?: boolean;
  /** "normal" is as high as a control, "small" four pixels less. */
  size?: "normal" | "small";
}

const lively =
  "text-text-2 hover:text-text has-checked:bg-segment-chosen has-checked:text-text has-checked:shadow-lift";
const idle = "text-text-3 has-checked:bg-bg";

/** One of a few, all in view: native radio buttons, so arrows move and screen readers count them. */
export function Segmented<Value extends string>({
  label,
  labelShown,
  value,
  onChange,
  options,
  disabled,
  disabledReason,
  fill,
  size = "normal",
}: SegmentedProps<Value>) {
  const name = useId();
  const height =
    size === "small" ? "h-6 px-2.5 text-t2 max-mid:h-9 max-mid:px-3 max-mid:text-t3" : "h-7 px-3 text-t3 max-mid:h-10";
  const layout = disabledReason === undefined ? "flex" : labelShown ? "grid grid-cols-[1fr_auto]" : "flex flex-wrap";
  return (
    <fieldset
      disabled={disabled || disabledReason !== undefined}
      aria-describedby={disabledReason === undefined ? undefined : `${name}-reason`}
      className={`min-w-0 items-center gap-y-1 ${layout} ${fill ? "w-full" : ""}`}
    >
      <legend className={labelShown ? "float-left mr-2 text-t2 text-text-2" : "sr-only"}>{label}</legend>
      <div className={`flex rounded-r2 bg-segment p-0.5 ${fill ? "flex-1" : ""}`}>
        {options.map(({ value: option, label: text, icon: Icon, iconOnly, title, className = "" }) => (
          <label
            key={option}
            title={title ?? (iconOnly ? text : undefined)}
            className={`relative flex items-center justify-center gap-1.5 whitespace-nowrap rounded-r1 font-medium ${disabledReason === undefined ? lively : idle} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${height} ${fill ? "flex-1" : ""} ${className}`}
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
              className="absolute inset-0 m-0 size-full cursor-pointer appearance-none outline-none disabled:cursor-not-allowed"
            />
            {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
            <span className={iconOnly ? "sr-only" : ""}>{text}</span>
          </label>
        ))}
      </div>
      {disabledReason !== undefined && (
        // Beside a shown label there may be room; else it is as wide as the segments are, whatever it says.
        <p
          id={`${name}-reason`}
          className={`text-t2 text-text-3 ${labelShown ? "col-span-2 max-w-48" : "w-0 min-w-full"}`}
        >
          {disabledReason}
        </p>
      )}
    </fieldset>
  );
}
