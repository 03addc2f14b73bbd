"use client";

import { Segmented } from "@/components/ui/segmented";
import type { MessageDraft } from "@/lib/message/schema";
import { useShown } from "./live-preview";
import { useSession } from "./session";
import { useSelected } from "./store";
import type { FallbackKind } from "./view";

const goOut = ({ fallback: { sms, mms } }: MessageDraft) => sms.enabled && mms.enabled;

/** Which of the two the phone without RCS shows: most providers send no MMS. Nothing where only one would go out. */
export function FallbackSwitch({ shown }: { shown: MessageDraft | null }) {
  const { view } = useSession();
  const kind = useSelected(view, ({ fallback }) => fallback);
  const areWritten = useShown(goOut);
  if (!(shown ? goOut(shown) : areWritten)) return null;
  return (
    <Segmented<FallbackKind>
      label="Fallback on the phone"
      size="small"
      value={kind}
      onChange={(fallback) => view.set({ ...view.get(), fallback })}
      options={[
        { value: "sms", label: "SMS" },
        { value: "mms", label: "MMS" },
      ]}
    />
  );
}
