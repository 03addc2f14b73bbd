import { memo } from "react";
import type { ChoiceDraft } from "@/lib/message/schema";
import { LinkedText } from "../linked-text";
import type { OnChoice } from "../phone";
import { IosButtons } from "./buttons-preview";
import { foldChoices } from "./fold";

interface IosTextProps {
  text: string;
  /** The choices of the message: its actions stand inside the bubble. */
  choices: ChoiceDraft[];
  onChoice?: OnChoice | undefined;
}

/** A text message: never cut, its links underlined. */
export const IosText = memo(function IosText({ text, choices, onChoice }: IosTextProps) {
  const { actions, isFolded } = foldChoices(choices, "choices", "message");
  return (
    <div className={`ios-bubble ios-tail${actions.length > 0 ? " ios-bubble-with-buttons" : ""}`}>
      <p className="ios-bubble-text" dir="auto" data-path="text">
        {text === "" ? <span className="ios-blank">No text yet</span> : <LinkedText text={text} />}
      </p>
      {actions.length > 0 && (
        <IosButtons actions={actions} isFolded={isFolded} className="ios-buttons" onChoice={onChoice} />
      )}
    </div>
  );
});

/** What the person with the phone answered; paler while it is on its way. */
export function IosReply({ text, pending }: { text: string; pending?: boolean }) {
  return (
    <p className="ios-bubble ios-bubble-out ios-tail" dir="auto" data-pending={pending || undefined}>
      <span className="ios-bubble-text">{text}</span>
    </p>
  );
}
