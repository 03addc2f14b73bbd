"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import { whyNoKind } from "@/lib/message/carried";
import { addChoice, type ChoiceListPath } from "@/lib/message/edit";
import { type ChoiceType, choiceTypes } from "@/lib/message/schema";
import { choiceNoun, choicesAt } from "./choice-commands";
import { choiceKinds, hasMoreToFill } from "./choice-kind";
import { useChosenProfile, useEdit, useSession } from "./session";
import { revealing, toggled } from "./view";

interface AddChoiceProps {
  listPath: ChoiceListPath;
  /** Why none can be added. */
  disabledReason: string | undefined;
  className: string;
}

/** Asks for the kind, adds one at the end of the list and puts the cursor into its title. */
export function AddChoice({ listPath, disabledReason, className }: AddChoiceProps) {
  const { draft, view } = useSession();
  const edit = useEdit();
  const profile = useChosenProfile();
  const label = `Add ${choiceNoun(listPath).toLowerCase()}`;

  function add(type: ChoiceType) {
    edit((current) => addChoice(current, listPath, type));
    const choices = choicesAt(draft.get(), listPath);
    const key = choices.at(-1)?.key;
    const shown = revealing(view.get(), draft.get(), `${listPath}.${choices.length - 1}.title`);
    const isLong = hasMoreToFill.has(type) && key !== undefined && !shown.open.has(key);
    view.set(isLong ? toggled(shown, key) : shown);
  }

  // The same button where nothing can be added: it says why.
  if (disabledReason !== undefined)
    return (
      <Button variant="quiet" size="small" icon={Plus} className={className} disabledReason={disabledReason}>
        {label}
      </Button>
    );
  return (
    <MenuButton
      label={label}
      trigger={
        <>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {label}
        </>
      }
      triggerClass={buttonClass("quiet", "small", className)}
    >
      {choiceTypes.map((type) => (
        <MenuItem
          key={type}
          icon={choiceKinds[type].icon}
          detail={choiceKinds[type].does}
          onAction={() => add(type)}
          disabledReason={profile && whyNoKind(type, profile)}
        >
          {choiceKinds[type].name}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
