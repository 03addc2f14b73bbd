"use client";

import { AndroidPhone } from "@/components/preview/android/android-phone";
import { AndroidMessage } from "@/components/preview/android/message-preview";
import { usePageTheme } from "@/components/preview/page-theme";
import type { Sender } from "@/components/preview/phone";
import type { MessageDraft } from "@/lib/message/schema";
import { fillVariables, sampleValues } from "@/lib/message/variables";

/** A whole draft on a phone, to be looked at beside another one. */
export function VersionPhone({ draft, sender, label }: { draft: MessageDraft; sender: Sender; label: string }) {
  return (
    <div className="phone-fit h-full">
      <AndroidPhone sender={sender} theme={usePageTheme()} label={label}>
        <AndroidMessage draft={fillVariables(draft, sampleValues(draft))} />
      </AndroidPhone>
    </div>
  );
}
