import { memo } from "react";
import type { ChoiceDraft, MessageDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { IosButtons } from "./buttons-preview";
import { foldChoices } from "./fold";
import { useSenderName } from "./sender-name";

interface IosRepliesProps {
  type: MessageDraft["type"];
  choices: ChoiceDraft[];
  /** Whether a card above has choices: the footnote stands under those too. */
  hasCardChoices: boolean;
  onChoice?: OnChoice | undefined;
}

/** What stands below a message: the footnote, then its choices as rows, which stay after a tap. A text keeps its actions to itself. */
export const IosReplies = memo(function IosReplies({ type, choices, hasCardChoices, onChoice }: IosRepliesProps) {
  const name = useSenderName();
  const { actions, isFolded, replies } = foldChoices(choices, "choices", "message");
  if (choices.length === 0 && !hasCardChoices) return null;
  const below = type === "text" ? [] : actions;
  return (
    <>
      <p className="ios-note" dir="auto">
        {name} will see actions you select
      </p>
      {(below.length > 0 || replies.length > 0) && (
        <IosButtons
          actions={below}
          isFolded={isFolded && below.length > 0}
          replies={replies}
          className="ios-rows"
          onChoice={onChoice}
        />
      )}
    </>
  );
});

/** Whether a card that is on the phone has choices. */
export function hasCardChoices({ type, card, cards }: Pick<MessageDraft, "type" | "card" | "cards">): boolean {
  if (type === "card") return card.choices.length > 0;
  return type === "carousel" && cards.some(({ choices }) => choices.length > 0);
}
