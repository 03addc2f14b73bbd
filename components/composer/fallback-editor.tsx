"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { Switch } from "@/components/ui/choice-controls";
import { orNothing } from "@/components/ui/load-failure";
import { everyonesSamples, fillText } from "@/lib/message/variables";
import { DraftText } from "./draft-text";
import { Line } from "./line";
import { useDraft, useField, useNotCarried, useSampleValues, useSession } from "./session";
import type { SmsSize } from "./sms-size";
import { useSelected } from "./store";
import { toggled } from "./view";

// Loaded on use: the fallback is folded until it is edited. What stands around them does not wait for them.
const SmsTools = dynamic(() => orNothing(import("./sms-tools").then((module) => module.SmsTools)), {
  loading: () => null,
});
const MmsTools = dynamic(() => orNothing(import("./mms-tools").then((module) => module.MmsTools)), {
  loading: () => null,
});

/** What goes out instead where the phone has no RCS: folded to one line until it is edited. */
export function FallbackEditor() {
  const { view } = useSession();
  const isOpen = useSelected(view, ({ open }) => open.has("fallback"));
  const sms = useDraft(({ fallback }) => fallback.sms);
  const mms = useDraft(({ fallback }) => fallback.mms);
  const samples = useSampleValues();
  const size = useSmsSize(sms.enabled ? sms.text : "");
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  const kinds = [sms.enabled && "SMS", mms.enabled && "MMS"].filter(Boolean).join(" and ");
  return (
    <Line id="fallback-heading" heading={`Fallback ${kinds || "SMS"}`} path="fallback">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => view.set(toggled(view.get(), "fallback"))}
        className="flex h-8 w-full items-center gap-2 rounded-r2 text-left text-text-2 max-mid:h-10 mid:pr-[17px]"
      >
        <span className="min-w-0 flex-1 truncate">
          {sms.enabled || mms.enabled
            ? fillText(sms.enabled ? sms.text : mms.text, samples) || "Empty"
            : "Off: a phone without RCS gets nothing"}
        </span>
        {size && <span className="whitespace-nowrap text-t2 tabular-nums text-text-3">{smsSizeWords(size)}</span>}
        <Chevron size={16} aria-hidden className="shrink-0" />
      </button>
      {isOpen && (
        <div className="grid gap-4 pt-2 pb-4 mid:pr-[17px]">
          <SmsFallback size={size} />
          <MmsFallback />
        </div>
      )}
    </Line>
  );
}

function SmsFallback({ size }: { size: SmsSize | null }) {
  const { canEdit } = useSession();
  const [enabled, enable] = useField<boolean>("fallback.sms.enabled");
  const notCarried = useNotCarried("fallback.sms");
  return (
    <div className="grid gap-2">
      <Switch
        label="Send an SMS where RCS does not arrive"
        name="fallback.sms.enabled"
        checked={enabled}
        disabled={!canEdit || (notCarried !== undefined && !enabled)}
        detail={notCarried}
        onChange={(event) => enable(event.target.checked)}
      />
      {enabled && (
        <>
          <DraftText path="fallback.sms.text" label="SMS text" limit="smsText" area />
          <SmsTools size={size} />
        </>
      )}
    </div>
  );
}

function MmsFallback() {
  const { canEdit } = useSession();
  const [enabled, enable] = useField<boolean>("fallback.mms.enabled");
  const notCarried = useNotCarried("fallback.mms");
  return (
    <div className="grid gap-2">
      <Switch
        label="Send an MMS with a picture where RCS does not arrive"
        name="fallback.mms.enabled"
        checked={enabled}
        disabled={!canEdit || (notCarried !== undefined && !enabled)}
        detail={notCarried}
        onChange={(event) => enable(event.target.checked)}
      />
      {enabled && (
        <>
          <DraftText path="fallback.mms.subject" label="MMS subject" limit="mmsSubject" />
          <DraftText path="fallback.mms.text" label="MMS text" limit="mmsText" area />
          <DraftText path="fallback.mms.mediaUrl" label="MMS picture address" placeholder="https://" inputMode="url" />
          <MmsTools />
        </>
      )}
    </div>
  );
}

/** The size of an SMS for whom it is dearest; null until the counting library, loaded on use, is there. */
function useSmsSize(text: string): SmsSize | null {
  const samples = useDraft(everyonesSamples);
  const [count, setCount] = useState<((texts: string[]) => SmsSize) | null>(null);
  const isNeeded = text !== "";
  useEffect(() => {
    if (!isNeeded) return;
    import("./sms-size").then(
      ({ dearestSmsSize }) => setCount(() => dearestSmsSize),
      () => undefined,
    );
  }, [isNeeded]);
  return count && isNeeded ? count(samples.map((values) => fillText(text, values))) : null;
}

const smsSizeWords = ({ parts, used, room }: SmsSize) =>
  `${parts} SMS ${parts === 1 ? "part" : "parts"}, ${used}/${room}`;
