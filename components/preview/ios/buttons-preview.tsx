import type { OnChoice } from "../phone";
import { ChoiceTitle } from "./choice-title";
import type { PlacedChoice } from "./fold";
import { choiceIcons, IosIcon } from "./ios-icon";
import { IosOptions } from "./options-preview";

interface IosButtonProps extends PlacedChoice {
  onChoice: OnChoice | undefined;
}

/** A grey row: the title at the start in one line, the action's icon at the end. */
function IosButton({ choice, path, onChoice }: IosButtonProps) {
  const icon = choiceIcons[choice.type];
  const face = (
    <>
      <ChoiceTitle title={choice.title} />
      {icon && <IosIcon name={icon} />}
    </>
  );
  if (!onChoice)
    return (
      <div className="ios-button" data-path={path}>
        {face}
      </div>
    );
  return (
    <button type="button" className="ios-button" data-path={path} onClick={() => onChoice(choice)}>
      {face}
    </button>
  );
}

interface IosButtonsProps {
  actions: PlacedChoice[];
  isFolded: boolean;
  replies?: PlacedChoice[];
  onChoice: OnChoice | undefined;
  className: string;
}

/** Actions, one by one or as Options, and after them the replies. */
export function IosButtons({ actions, isFolded, replies = [], onChoice, className }: IosButtonsProps) {
  return (
    <ul className={className}>
      {isFolded ? (
        <li>
          <IosOptions actions={actions} onChoice={onChoice} />
        </li>
      ) : (
        actions.map((action) => (
          <li key={action.choice.key}>
            <IosButton {...action} onChoice={onChoice} />
          </li>
        ))
      )}
      {replies.map((reply) => (
        <li key={reply.choice.key}>
          <IosButton {...reply} onChoice={onChoice} />
        </li>
      ))}
    </ul>
  );
}
