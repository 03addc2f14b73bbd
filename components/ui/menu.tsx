"use client";

import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import {
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Menu,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { iconButtonClass } from "./button-class";

interface MenuButtonProps {
  /** The trigger's name, for screen readers. */
  label: string;
  /** What the trigger shows. */
  trigger: ReactNode;
  /** The trigger's look; a square icon button unless told. */
  triggerClass?: string;
  placement?: "bottom start" | "bottom end" | "top start" | "top end" | "right bottom";
  /** MenuItem, MenuChoices, MenuSeparator. */
  children: ReactNode;
}

/** A button that opens a menu: arrows, type-ahead, Escape. */
export function MenuButton({
  label,
  trigger,
  triggerClass = iconButtonClass(),
  placement = "bottom end",
  children,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={triggerClass}>
        {trigger}
      </Button>
      <Popover
        placement={placement}
        className="max-w-[min(320px,calc(100vw-16px))] overflow-auto rounded-r3 border border-line bg-raised p-1 shadow-pop transition-opacity duration-100 data-entering:opacity-0 data-exiting:opacity-0"
      >
        <Menu className="min-w-44 outline-none">{children}</Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps {
  icon?: LucideIcon;
  onAction?(): void;
  danger?: boolean;
  /** Why it cannot be chosen now; shown under its name. */
  disabledReason?: string | undefined;
  /** Says something, does nothing. */
  disabled?: boolean;
  /** A quieter second line. */
  detail?: string;
  children: string;
}

export function MenuItem({ icon: Icon, onAction, danger, disabledReason, disabled, detail, children }: MenuItemProps) {
  const secondLine = disabledReason ?? detail;
  return (
    <AriaMenuItem
      textValue={children}
      isDisabled={disabled || disabledReason !== undefined}
      {...(onAction && { onAction })}
      className={`${itemClass} ${disabled ? "data-disabled:cursor-default! data-disabled:font-medium data-disabled:text-text!" : ""} ${danger ? "text-danger" : ""}`}
    >
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />}
      <span className="min-w-0">
        <span className="block">{children}</span>
        {secondLine && <span className="block text-t2 text-text-3">{secondLine}</span>}
      </span>
    </AriaMenuItem>
  );
}

interface MenuChoicesProps<Value extends string> {
  label: string;
  value: Value;
  onChange(value: NoInfer<Value>): void;
  options: readonly { value: NoInfer<Value>; label: string; icon?: LucideIcon }[];
}

/** A section of which one is chosen. */
export function MenuChoices<Value extends string>({ label, value, onChange, options }: MenuChoicesProps<Value>) {
  return (
    <AriaMenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys !== "all" && keys.has(option.value));
        if (chosen) onChange(chosen.value);
      }}
    >
      <Header className="px-2 pt-1.5 pb-1 text-t1 font-medium text-text-3">{label}</Header>
      {options.map(({ value: option, label: text, icon: Icon }) => (
        <AriaMenuItem key={option} id={option} textValue={text} className={itemClass}>
          {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />}
          <span className="flex-1">{text}</span>
          {option === value && <Check size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 text-accent" />}
        </AriaMenuItem>
      ))}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="my-1 border-line border-t" />;
}

const itemClass =
  "flex min-h-control-small cursor-pointer items-start gap-2 rounded-r1 px-2 py-1 outline-none data-disabled:cursor-not-allowed data-disabled:text-text-off data-focused:bg-hover max-mid:items-center max-mid:py-2";
