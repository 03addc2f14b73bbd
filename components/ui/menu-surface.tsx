"use client";

import { Check } from "lucide-react";
import { createContext, type ReactNode, type RefObject, use, useRef } from "react";
import { Header } from "react-aria-components/Header";
import { MenuItem as AriaMenuItem, MenuSection as AriaMenuSection, Menu } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import type { MenuChoicesProps, MenuItemProps, MenuPlacement } from "./menu";

/** Keeps what was chosen until the menu is closed. */
const ChooseContext = createContext<(action: () => void) => void>((action) => action());

interface MenuSurfaceProps {
  trigger: RefObject<HTMLButtonElement | null>;
  label: string;
  placement: MenuPlacement;
  /** The item that has the focus first. */
  start: "first" | "last";
  /** With what was chosen, where something was. */
  onClose(action?: () => void): void;
  children: ReactNode;
}

/** An open menu at its trigger. */
export function MenuSurface({ trigger, label, placement, start, onClose, children }: MenuSurfaceProps) {
  const chosen = useRef<(() => void) | undefined>(undefined);
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      onOpenChange={(isOpen) => !isOpen && onClose(chosen.current)}
      placement={placement}
      className="max-w-[min(320px,calc(100vw-16px))] overflow-auto rounded-r3 border border-line bg-raised p-1 shadow-pop transition-opacity duration-100 data-entering:opacity-0 data-exiting:opacity-0"
    >
      <ChooseContext
        value={(action) => {
          chosen.current = action;
        }}
      >
        <Menu
          aria-label={label}
          autoFocus={start}
          onClose={() => onClose(chosen.current)}
          className="min-w-44 outline-none"
        >
          {children}
        </Menu>
      </ChooseContext>
    </Popover>
  );
}

export function MenuItem({ icon: Icon, onAction, danger, disabledReason, disabled, detail, children }: MenuItemProps) {
  const choose = use(ChooseContext);
  const secondLine = disabledReason ?? detail;
  return (
    <AriaMenuItem
      textValue={children}
      isDisabled={disabled || disabledReason !== undefined}
      {...(onAction && { onAction: () => choose(onAction) })}
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
