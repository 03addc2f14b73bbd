"use client";

import { ArrowDown, ArrowUp, Copy, Ellipsis, Trash2 } from "lucide-react";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import { valueAt } from "@/lib/message/path";
import type { ChoiceDraft, ChoiceType } from "@/lib/message/schema";
import { useSession } from "./session";
import { useSelected } from "./store";
import { rowField, toggled } from "./view";

interface ChoiceMenuProps {
  name: string;
  index: number;
  count: number;
  full: boolean;
  move(to: number): void;
  duplicate(): void;
  remove(): void;
}

/** Move, duplicate and delete, for the mouse and for keys alike. */
export function ChoiceMenu({ name, index, count, full, move, duplicate, remove }: ChoiceMenuProps) {
  const { canEdit } = useSession();
  if (!canEdit) return null;
  return (
    <MenuButton
      label={`${name}: move, duplicate, delete`}
      trigger={<Ellipsis size={16} aria-hidden />}
      triggerClass={menuClass}
    >
      <MenuItem
        icon={ArrowUp}
        onAction={() => move(index - 1)}
        disabledReason={index === 0 ? "Already the first" : undefined}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={ArrowDown}
        onAction={() => move(index + 1)}
        disabledReason={index === count - 1 ? "Already the last" : undefined}
      >
        Move down
      </MenuItem>
      <MenuItem icon={Copy} onAction={duplicate} disabledReason={full ? "No room for one more" : undefined}>
        Duplicate
      </MenuItem>
      <MenuItem icon={Trash2} danger onAction={remove}>
        Delete
      </MenuItem>
    </MenuButton>
  );
}

const menuClass = "grid size-control-small place-items-center rounded-r1 text-text-2 hover:bg-hover hover:text-text";

/** Says that something inside the folded details is wrong. */
export function HiddenProblem({ path, type }: { path: string; type: ChoiceType }) {
  const { problems, draft, view } = useSession();
  const hidden = useSelected(problems, (index) =>
    index.all.find(
      (problem) =>
        problem.severity === "error" &&
        problem.path.startsWith(`${path}.`) &&
        problem.path !== `${path}.title` &&
        problem.path !== `${path}.${rowField[type]}`,
    ),
  );
  if (!hidden) return null;
  const { key } = valueAt(draft.get(), path) as ChoiceDraft;
  return (
    <p className="pt-1.5 pl-[114px] text-t2 max-mid:pl-2.5">
      <button
        type="button"
        className="font-medium text-danger underline"
        onClick={() => view.set(toggled(view.get(), key))}
      >
        {hidden.message}
      </button>
    </p>
  );
}
