"use client";

import { Braces, Plus, Smile } from "lucide-react";
import type { MouseEvent, RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import type { Offer } from "@/lib/message/variable-typing";
import { useSampleValues } from "./session";

interface VariableListProps {
  id: string;
  field: RefObject<HTMLElement | null>;
  choices: readonly Choice[];
  active: number;
  choose(choice: Choice): void;
  /** By the button or keys, and not by typing braces. */
  isAsked: boolean;
}

/** What the list offers beside variables. */
export type Choice = Offer | { kind: "emoji"; name: string };

const icons = { listed: Braces, new: Plus, emoji: Smile };

function ChoiceIcon({ kind }: Pick<Choice, "kind">) {
  const Icon = icons[kind];
  return <Icon size={14} aria-hidden className={`shrink-0 ${kind === "listed" ? "text-accent" : "text-text-3"}`} />;
}

const stay = (event: MouseEvent) => event.preventDefault();

const row = "flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-r1 px-2 text-left max-mid:min-h-11";

/** The variables that fit what is typed. The field keeps the focus and tells which one is active. */
export function VariableList({ id, field, choices, active, choose, isAsked }: VariableListProps) {
  const values = useSampleValues();
  return (
    <Popover
      isOpen
      isNonModal
      triggerRef={field}
      placement="bottom start"
      offset={4}
      className="w-64 max-w-[calc(100vw-16px)] overflow-auto rounded-r3 border border-line bg-raised p-1 shadow-pop"
    >
      <div id={id} role="listbox" aria-label="Variables">
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys.
          <div
            key={`${choice.kind} ${choice.name}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={stay}
            onClick={() => choose(choice)}
            className={`${row} hover:bg-hover aria-selected:bg-hover`}
          >
            <ChoiceIcon kind={choice.kind} />
            <span className="min-w-0 truncate font-medium">{choice.name}</span>
            <span className="ml-auto min-w-0 truncate text-t2 text-text-3">
              {choice.kind === "new" && "new"}
              {choice.kind === "listed" && (values[choice.name] || "empty")}
            </span>
          </div>
        ))}
      </div>
      {isAsked && (
        <p className="border-line border-t px-2 pt-1.5 pb-1 text-t2 text-text-3">
          Or type {"{{"} and a name of your own.
        </p>
      )}
    </Popover>
  );
}
