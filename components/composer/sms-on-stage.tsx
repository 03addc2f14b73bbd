"use client";

import { SmsMessage } from "@/components/preview/sms/sms-message";
import { SmsPhone } from "@/components/preview/sms/sms-phone";
import { useFilled } from "./live-preview";
import { useSession } from "./session";
import type { OnStageProps } from "./stage-phone";
import { useSelected } from "./store";
import type { FallbackKind } from "./view";

/** A phone without RCS: it has no choices to tap. */
export function SmsOnStage({ shown, theme, textSize, highlightPath }: OnStageProps) {
  const prefer = useSelected(useSession().view, (view) => view.fallback);
  return (
    <SmsPhone
      theme={theme}
      label="SMS preview"
      {...(textSize && { textSize })}
      {...(highlightPath !== undefined && { highlightPath })}
    >
      {shown ? <SmsMessage fallback={shown.fallback} prefer={prefer} /> : <LiveSms prefer={prefer} />}
    </SmsPhone>
  );
}

function LiveSms({ prefer }: { prefer: FallbackKind }) {
  return <SmsMessage fallback={useFilled((draft) => draft.fallback)} prefer={prefer} />;
}
