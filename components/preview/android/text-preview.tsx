import { memo } from "react";
import { LinkedText } from "../linked-text";

interface AndroidTextProps {
  text: string;
  /** Path of the text in the draft. */
  path?: string;
}

/** A text message: never cut, its links underlined. */
export const AndroidText = memo(function AndroidText({ text, path = "text" }: AndroidTextProps) {
  return (
    <p className="android-bubble" dir="auto" data-path={path}>
      {text === "" ? <span className="android-blank">No text yet</span> : <LinkedText text={text} />}
    </p>
  );
});

/** What the person with the phone answered; paler while it is on its way. */
export function AndroidReply({ text, pending }: { text: string; pending?: boolean }) {
  return (
    <p className="android-bubble android-bubble-out" dir="auto" data-pending={pending || undefined}>
      {text}
    </p>
  );
}
