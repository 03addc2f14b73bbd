import type { ChoiceDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { AndroidIcon, choiceIcons } from "./android-icon";

/** The title of a button or chip: one line, cut with an ellipsis, its icon before it where it has one. */
export function ChoiceTitle({ title }: { title: string }) {
  const blank = title.trim() === "";
  return (
    <span className={blank ? "android-label-text android-blank" : "android-label-text"} dir="auto">
      {blank ? "No title" : title}
    </span>
  );
}

interface AndroidButtonProps {
  choice: ChoiceDraft;
  path: string;
  onChoice?: OnChoice | undefined;
}

/** A row at the foot of a card. A link shows its address under the title, always left to right. */
export function AndroidButton({ choice, path, onChoice }: AndroidButtonProps) {
  const icon = choiceIcons[choice.type];
  const url = choice.type === "openUrl" ? choice.url.trim() : "";
  const className = url ? "android-button android-button-with-url" : "android-button";
  const face = (
    <>
      <span className="android-label">
        {icon && <AndroidIcon name={icon} />}
        <ChoiceTitle title={choice.title} />
      </span>
      {url && (
        <span className="android-url" dir="ltr">
          {url}
        </span>
      )}
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

interface AndroidButtonsProps {
  choices: ChoiceDraft[];
  /** Path of the card: "card", "cards.2". */
  path: string;
  onChoice?: OnChoice | undefined;
}

/** The buttons of a card, which stay after a tap. */
export function AndroidButtons({ choices, path, onChoice }: AndroidButtonsProps) {
  return (
    <ul className="android-buttons">
      {choices.map((choice, index) => (
        <li key={choice.key}>
          <AndroidButton choice={choice} path={`${path}.choices.${index}`} onChoice={onChoice} />
        </li>
      ))}
    </ul>
  );
}
