"use client";

import { ArrowLeft, ArrowLeftToLine, ArrowRight, ArrowRightToLine, Copy, Ellipsis, Trash2 } from "lucide-react";
import { iconButtonClass } from "@/components/ui/button-class";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import { deleteCard, duplicateCardAt, moveCardTo } from "./card-commands";
import { useSession } from "./session";

interface CardMenuProps {
  index: number;
  count: number;
  /** Why there cannot be one more card. */
  noRoom: string | undefined;
}

/** Everything that can be done with a card as a whole, in words. */
export function CardMenu({ index, count, noRoom }: CardMenuProps) {
  const session = useSession();
  const last = count - 1;
  const isFirst = index === 0 ? "Already the first card" : undefined;
  const isLast = index === last ? "Already the last card" : undefined;
  const move = (to: number) => () => moveCardTo(session, index, to);
  return (
    <MenuButton
      label={`Card ${index + 1}: move, duplicate, delete`}
      trigger={<Ellipsis size={16} aria-hidden />}
      triggerClass={iconButtonClass("small")}
    >
      <MenuItem icon={ArrowLeft} onAction={move(index - 1)} disabledReason={isFirst}>
        Move left
      </MenuItem>
      <MenuItem icon={ArrowRight} onAction={move(index + 1)} disabledReason={isLast}>
        Move right
      </MenuItem>
      <MenuItem icon={ArrowLeftToLine} onAction={move(0)} disabledReason={isFirst}>
        Move to the start
      </MenuItem>
      <MenuItem icon={ArrowRightToLine} onAction={move(last)} disabledReason={isLast}>
        Move to the end
      </MenuItem>
      <MenuItem icon={Copy} onAction={() => duplicateCardAt(session, index)} disabledReason={noRoom}>
        Duplicate
      </MenuItem>
      <MenuItem icon={Trash2} danger onAction={() => deleteCard(session, index)}>
        Delete
      </MenuItem>
    </MenuButton>
  );
}
