import { memo } from "react";
import type { ChoiceDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { Scroller } from "../scroller";
import { AndroidIcon, choiceIcons } from "./android-icon";
import { ChoiceTitle } from "./choice-preview";

interface AndroidChipsProps {
  choices: ChoiceDraft[];
  onChoice?: OnChoice | undefined;
}

/** The chips under the last message: one row that scrolls to the screen's edge. */
export const AndroidChips = memo(function AndroidChips({ choices, onChoice }: AndroidChipsProps) {
  if (choices.length === 0) return null;
  return (
    <Scroller className="android-chips" label="Chips">
      {choices.map((choice, index) => (
        <li key={choice.key}>
          <AndroidChip choice={choice} path={`choices.${index}`} onChoice={onChoice} />
        </li>
      ))}
    </Scroller>
  );
});

interface AndroidChipProps {
  choice: ChoiceDraft;
  path: string;
  onChoice?: OnChoice | undefined;
}

function AndroidChip({ choice, path, onChoice }: AndroidChipProps) {
  const icon = choiceIcons[choice.type];
  const className = icon ? "android-chip android-chip-with-icon" : "android-chip";
  const face = (
    <>
      {icon && <AndroidIcon name={icon} />}
      <ChoiceTitle title={choice.title} />
    </>
  );
  if (!onChoice)
    return (
      <div className={className} data-path={path}>
        {face}
      </div>
    );
  return (
    <button type="button" className={className} data-path={path} onClick={() => onChoice(choice)}>
      {face}
    </button>
  );
}
