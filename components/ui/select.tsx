"use client";

import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { useFieldWiring } from "./field-wiring";

interface SelectProps extends ComponentProps<"select"> {
  options: { value: string; label: string; disabled?: boolean }[];
  /** Shown before the chosen word. */
  icon?: LucideIcon;
  /** Without an outline of its own: it stands in a group that draws one. */
  bare?: boolean;
}

/** The browser's own list, which fingers and screen readers know; takes the props of react-hook-form's `register`. */
export function Select({ options, icon: Icon, bare, className = "", ...rest }: SelectProps) {
  const wiring = useFieldWiring();
  const look = bare
    ? "h-full min-h-[30px] w-full rounded-[5px] bg-transparent max-mid:min-h-[42px] max-mid:text-[16px]"
    : "field-control";
  return (
    <span className={`relative block min-w-0 ${className}`}>
      {Icon && (
        <Icon
          size={16}
          strokeWidth={1.75}
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-text-2"
        />
      )}
      <select
        {...wiring}
        {...rest}
        className={`${look} cursor-pointer appearance-none pr-7 ${Icon ? "pl-8" : "pl-2.5"} [&>option]:bg-raised [&>option]:text-text`}
      >
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={14}
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2 my-auto text-text-3"
      />
    </span>
  );
}
