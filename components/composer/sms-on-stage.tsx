"use client";

import { SmsMessage } from "@/components/preview/sms/sms-message";
import { SmsPhone } from "@/components/preview/sms/sms-phone";
import { useFilled } from "./live-preview";
import type { OnStageProps } from "./stage-phone";

/** A phone without RCS: it has no choices to tap. */
export function SmsOnStage({ shown, theme, textSize, highlightPath }: OnStageProps) {
  return (
    <SmsPhone
      theme={theme}
      label="SMS preview"
      {...(textSize && { textSize })}
      {...(highlightPath !== undefined && { highlightPath })}
    >
      {shown ? <SmsMessage fallback={shown.fallback} /> : <LiveSms />}
    </SmsPhone>
  );
}

function LiveSms() {
  return <SmsMessage fallback={useFilled((draft) => draft.fallback)} />;
}
