"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { IconButton } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { whyNoKind } from "@/lib/message/carried";
import { type ChoiceListPath, changeChoiceType, suggestedPostback } from "@/lib/message/edit";
import { replaceAt, valueAt } from "@/lib/message/path";
import type { ProviderProfile } from "@/lib/message/profile";
import { withScheme } from "@/lib/message/rules";
import { type ChoiceDraft, type ChoiceType, choiceTypes } from "@/lib/message/schema";
import { choiceNoun, moveChoiceTo } from "./choice-commands";
import { ChoiceDetails } from "./choice-details";
import { choiceKinds, hasMoreToFill } from "./choice-kind";
import { ChoiceMenu, HiddenProblem } from "./choice-menu";
import { DraftControl, DraftCounter, ProblemLine } from "./draft-text";
import { Grip } from "./grip";
import { useChosenProfile, useDraft, useEdit, useSession } from "./session";
import { useSelected } from "./store";
import { rowField, toggled } from "./view";

interface ChoiceEditorProps {
  listPath: ChoiceListPath;
  index: number;
  /** How many there are in the list, and how many it may hold. */
  count: number;
  limit: number;
}

/** One choice as a row: kind, title, where it leads, and a menu; its other fields fold out below. */
export function ChoiceEditor({ listPath, index, count, limit }: ChoiceEditorProps) {
  const path = `${listPath}.${index}`;
  const session = useSession();
  const { canEdit, view } = session;
  const edit = useEdit();
  const type = useDraft((draft) => (valueAt(draft, path) as ChoiceDraft).type);
  const key = useDraft((draft) => (valueAt(draft, path) as ChoiceDraft).key);
  const isOpen = useSelected(view, ({ open }) => open.has(key));
  const profile = useChosenProfile();
  const kind = choiceKinds[type];
  const noun = choiceNoun(listPath);
  const name = `${noun} ${index + 1}`;
  const hasDetails = type !== "reply" && type !== "requestLocation";

  function rename(title: string) {
    edit((draft) => {
      const before = valueAt(draft, path) as ChoiceDraft;
      const followed = before.postbackData === suggestedPostback(before.title);
      const after = { ...before, title, ...(followed && { postbackData: suggestedPostback(title) }) };
      return replaceAt(draft, path, after);
    });
  }

  function completeAddress() {
    edit((draft) => replaceAt(draft, `${path}.url`, withScheme(valueAt(draft, `${path}.url`) as string)));
  }

  return (
    <li
      data-path={path}
      {...(noun === "Button" && { "data-reorder-item": "" })}
      className="relative data-[lifted=drag]:opacity-40 data-[lifted=keys]:outline-2 data-[lifted=keys]:outline-accent data-[lifted=keys]:outline-offset-4"
    >
      {canEdit && noun === "Button" && (
        <Grip
          name={name}
          reorder={(from, to) => moveChoiceTo(session, listPath, from, to)}
          className="absolute top-0.5 -left-6 h-7 w-6 justify-items-end pr-0.5 max-mid:-left-8 max-mid:h-11 max-mid:w-8"
        />
      )}
      <div className="group/combo grid grid-cols-[122px_minmax(0,1.3fr)_minmax(0,1fr)_61px] rounded-r2 border border-field-line bg-bg *:border-line hover:border-text-2 max-mid:grid-cols-[138px_minmax(0,1fr)_auto]">
        <Select
          bare
          aria-label={`${name}: kind`}
          icon={kind.icon}
          value={type}
          disabled={!canEdit}
          options={choiceTypes.map((value) => kindOption(value, value === type ? undefined : profile))}
          onChange={(event) => {
            const next = event.target.value as ChoiceType;
            edit((draft) => changeChoiceType(draft, listPath, index, next));
            if (hasMoreToFill.has(next)) openDetails();
          }}
          className="max-mid:row-start-2 max-mid:border-t"
        />
        <div className="relative border-l max-mid:col-span-2 max-mid:row-start-1 max-mid:border-l-0">
          <DraftControl
            bare
            path={`${path}.title`}
            limit="choiceTitle"
            aria-label={`${name} title`}
            placeholder={`${noun} title`}
            onType={rename}
            className="pr-15 [&[aria-hidden]]:[clip-path:inset(0_3.75rem_0_0)] font-medium aria-invalid:bg-danger-tint aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)]"
          />
          <DraftCounter
            path={`${path}.title`}
            limit="choiceTitle"
            className="pointer-events-none absolute inset-y-0 right-2.5 my-auto h-4 [:has([aria-invalid])+&]:bg-danger-tint"
          />
        </div>
        <div className="border-l max-mid:row-start-2 max-mid:border-t max-mid:col-span-2">
          <DraftControl
            bare
            path={`${path}.${rowField[type]}`}
            aria-label={`${name} ${kind.rowLabel}`}
            placeholder={kind.placeholder}
            {...(kind.inputMode && { inputMode: kind.inputMode })}
            {...(type === "openUrl" && { onLeave: completeAddress })}
            className="text-text-2 aria-invalid:bg-danger-tint aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)]"
          />
        </div>
        <div className="flex items-center justify-end border-l px-0.5 max-mid:row-start-1 max-mid:border-l">
          {hasDetails && (
            <IconButton
              size="small"
              label={`${name}: ${isOpen ? "hide" : "show"} details`}
              aria-expanded={isOpen}
              icon={isOpen ? ChevronUp : ChevronDown}
              onClick={() => view.set(toggled(view.get(), key))}
            />
          )}
          <ChoiceMenu listPath={listPath} index={index} count={count} full={count >= limit} />
        </div>
      </div>
      <ProblemLine path={`${path}.title`} className="pt-1.5 pl-[132px] max-mid:pl-2.5" />
      <ProblemLine path={`${path}.${rowField[type]}`} className="pt-1.5 pl-[132px] max-mid:pl-2.5" />
      <ProblemLine path={path} className="pt-1.5 pl-[132px] max-mid:pl-2.5" />
      {hasDetails && isOpen && <ChoiceDetails path={path} type={type} name={name} />}
      {hasDetails && !isOpen && <HiddenProblem path={path} type={type} />}
    </li>
  );

  function openDetails() {
    const current = view.get();
    if (!current.open.has(key)) view.set(toggled(current, key));
  }
}

/** A kind that the chosen connection lacks is greyed out, and says whose lack it is; not the kind that is chosen. */
function kindOption(value: ChoiceType, profile: ProviderProfile | undefined) {
  const { name } = choiceKinds[value];
  return profile && whyNoKind(value, profile)
    ? { value, label: `${name} (not at ${profile.name})`, disabled: true }
    : { value, label: name };
}
