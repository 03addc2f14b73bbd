"use client";

import { type FormEvent, useState } from "react";
import { AndroidIcon } from "@/components/preview/android/android-icon";

interface AnswerFieldProps {
  /** Why nothing can be answered, where it cannot. */
  refusal: string | undefined;
  /** What the empty field says. */
  hint: string;
  onReply(text: string): void;
}

/** The phone's own field for an answer, working. */
export function AnswerField({ refusal, hint, onReply }: AnswerFieldProps) {
  const [text, setText] = useState("");
  const blocked = refusal !== undefined || text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked) return;
    onReply(text.trim());
    setText("");
  };
  return (
    <form className="android-answer" onSubmit={submit}>
      <div className="android-composer-field">
        <AndroidIcon name="plus" />
        <input
          className="android-composer-input"
          aria-label="Reply from this phone"
          placeholder={hint}
          value={text}
          maxLength={3072}
          autoComplete="off"
          readOnly={refusal !== undefined}
          title={refusal}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button
        type="submit"
        className="android-composer-voice"
        aria-label="Send the reply"
        aria-disabled={blocked}
        title={refusal ?? (blocked ? "Write a reply first" : "Send the reply")}
      >
        <AndroidIcon name="send" />
      </button>
    </form>
  );
}
