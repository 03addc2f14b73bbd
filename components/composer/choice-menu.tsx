"use client";

import { ArrowDown, ArrowUp, Copy, Ellipsis, MessageSquareReply, SquareArrowOutUpRight, Trash2 } from "lucide-react";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import type { ChoiceListPath } from "@/lib/message/edit";
import { valueAt } from "@/lib/message/path";
import type { ChoiceDraft, ChoiceType, MessageDraft } from "@/lib/message/schema";
import { cardName } from "./card-commands";
import { choiceNoun, choicesAt, deleteChoice, duplicateChoiceAt, moveChoiceTo, takeChoiceTo } from "./choice-commands";
import { useDraft, useLimit, useNotCarried, useSession } from "./session";
import { useSelected } from "./store";
import { rowField, toggled } from "./view";

interface ChoiceMenuProps {
  listPath: ChoiceListPath;
  index: number;
  count: number;
  full: boolean;
}

/** Move, duplicate and delete, for the mouse and for keys alike. */
export function ChoiceMenu({ listPath, index, count, full }: ChoiceMenuProps) {
  const session = useSession();
  if (!session.canEdit) return null;
  return (
    <MenuButton
      label={`${choiceNoun(listPath)} ${index + 1}: move, duplicate, delete`}
      trigger={<Ellipsis size={16} aria-hidden />}
      triggerClass={menuClass}
    >
      <MenuItem
        icon={ArrowUp}
        onAction={() => moveChoiceTo(session, listPath, index, index - 1)}
        disabledReason={index === 0 ? "Already the first" : undefined}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={ArrowDown}
        onAction={() => moveChoiceTo(session, listPath, index, index + 1)}
        disabledReason={index === count - 1 ? "Already the last" : undefined}
      >
        Move down
      </MenuItem>
      <MenuItem
        icon={Copy}
        onAction={() => duplicateChoiceAt(session, listPath, index)}
        disabledReason={full ? "No room for one more" : undefined}
      >
        Duplicate
      </MenuItem>
      <ChoiceDestinations listPath={listPath} index={index} />
      <MenuItem icon={Trash2} danger onAction={() => deleteChoice(session, listPath, index)}>
        Delete
      </MenuItem>
    </MenuButton>
  );
}

/** The other lists that a choice can go to: another card, or between card and chips. */
function ChoiceDestinations({ listPath, index }: Pick<ChoiceMenuProps, "listPath" | "index">) {
  const session = useSession();
  const draft = useDraft((current) => current);
  const perCard = useLimit("choicesPerCard");
  const perMessage = useLimit("choicesPerMessage");
  const noChips = useNotCarried("choices");
  return destinations(draft, listPath).map(({ list, name }) => {
    const limit = list === "choices" ? perMessage : perCard;
    const isFull = choicesAt(draft, list).length >= limit;
    const full = `It has ${limit} ${list === "choices" ? "chips" : "buttons"} already`;
    return (
      <MenuItem
        key={list}
        icon={list === "choices" ? MessageSquareReply : SquareArrowOutUpRight}
        onAction={() => takeChoiceTo(session, listPath, index, list)}
        disabledReason={(list === "choices" ? noChips : undefined) ?? (isFull ? full : undefined)}
      >
        {name}
      </MenuItem>
    );
  });
}

function destinations(draft: MessageDraft, from: ChoiceListPath): { list: ChoiceListPath; name: string }[] {
  const verb = from === "choices" ? "Put on" : "Move to";
  const cards = draft.cards.map((_, index) => ({
    list: `cards.${index}.choices` as const,
    name: `${verb} ${cardName(draft, index).replace("Card", "card")}`,
  }));
  const onCards = {
    carousel: cards,
    card: [{ list: "card.choices" as const, name: `${verb} the card` }],
    text: [],
    media: [],
  }[draft.type];
  return [...onCards, { list: "choices" as const, name: "Make it a chip" }].filter(({ list }) => list !== from);
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
