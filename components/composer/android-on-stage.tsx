"use client";

import { AndroidPhone } from "@/components/preview/android/android-phone";
import { AndroidMessage } from "@/components/preview/android/message-preview";
import { AndroidReply } from "@/components/preview/android/text-preview";
import { LivePreview } from "./live-preview";
import type { OnStageProps } from "./stage-phone";

export function AndroidOnStage({ shown, onChoice, answers, isAnswered, ...phone }: OnStageProps) {
  return (
    <AndroidPhone {...phone} label="Android preview">
      {shown ? (
        <AndroidMessage draft={shown} onChoice={onChoice} isLast={!isAnswered} />
      ) : (
        <LivePreview onChoice={onChoice} isLast={!isAnswered} />
      )}
      {answers.map(({ id, text }) => (
        <AndroidReply key={id} text={text} />
      ))}
    </AndroidPhone>
  );
}
