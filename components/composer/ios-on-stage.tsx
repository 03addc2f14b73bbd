"use client";

import { IosPhone } from "@/components/preview/ios/ios-phone";
import { IosMessage } from "@/components/preview/ios/message-preview";
import { IosReply } from "@/components/preview/ios/text-preview";
import { LiveIos } from "./live-ios";
import type { OnStageProps } from "./stage-phone";

/** An iPhone keeps its choices after an answer. */
export function IosOnStage({ shown, onChoice, answers, isAnswered: _, ...phone }: OnStageProps) {
  return (
    <IosPhone {...phone} label="iPhone preview">
      {shown ? <IosMessage draft={shown} onChoice={onChoice} /> : <LiveIos onChoice={onChoice} />}
      {answers.map(({ id, text }) => (
        <IosReply key={id} text={text} />
      ))}
    </IosPhone>
  );
}
