import { memo } from "react";

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

const link = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'])/i;

/** Addresses look like links; they lead nowhere, because this is a drawing. */
export function LinkedText({ text }: { text: string }) {
  if (!link.test(text)) return text;
  let start = 0;
  return text.split(new RegExp(link.source, "gi")).map((part, index) => {
    const key = start;
    start += part.length;
    return index % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="android-bubble-link">
        {part}
      </span>
    );
  });
}
