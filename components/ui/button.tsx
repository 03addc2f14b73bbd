"use client";

import type { LucideIcon } from "lucide-react";
import type { ComponentProps, MouseEvent } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass, iconButtonClass } from "./button-class";
import { Spinner } from "./spinner";

interface Blockable {
  /** Work is under way: the button says so and takes no further press. */
  pending?: boolean;
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be read. */
  disabledReason?: string | undefined;
}

interface ButtonProps extends Omit<ComponentProps<"button">, "disabled">, Blockable {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
}

export function Button({ variant, size, icon: Icon, className, children, pending, ...rest }: ButtonProps) {
  return (
    <button {...blockable({ pending, ...rest })} className={buttonClass(variant, size, className)}>
      {pending ? <Spinner /> : Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "disabled" | "children">, Blockable {
  /** Its name, for screen readers and as the tooltip. */
  label: string;
  icon: LucideIcon;
  size?: ButtonSize;
}

export function IconButton({ label, icon: Icon, size, className, pending, ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      {...blockable({ pending, ...rest })}
      aria-label={label}
      className={iconButtonClass(size, className)}
    >
      {pending ? <Spinner /> : <Icon size={16} strokeWidth={1.75} aria-hidden />}
    </button>
  );
}

/** A blocked button keeps its place in the tab order, says why, and swallows the press. */
function blockable({
  pending,
  disabledReason,
  onClick,
  type = "button",
  ...rest
}: Omit<ComponentProps<"button">, "disabled"> & Blockable) {
  const blocked = pending || disabledReason !== undefined;
  return {
    ...rest,
    type,
    ...(disabledReason !== undefined && { title: disabledReason }),
    ...(disabledReason !== undefined && { "aria-description": disabledReason }),
    "aria-disabled": blocked || undefined,
    "aria-busy": pending || undefined,
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      if (blocked) event.preventDefault();
      else onClick?.(event);
    },
  };
}
