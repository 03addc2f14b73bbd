"use client";

import { Switch } from "@/components/ui/choice-controls";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ProviderProfile } from "@/lib/message/profile";
import { fromLocalDateTime, localTimeZone, toLocalDateTime } from "./date-time";
import { type ChosenOptions, expiryChoices, isLater, offerOf, suggestedTime } from "./send-options";

interface SendOptionsEditorProps {
  /** Of the chosen connections. */
  profiles: readonly ProviderProfile[];
  value: ChosenOptions;
  onChange(value: ChosenOptions): void;
  /** What is wrong with the time to send at. */
  wrongTime: string | undefined;
}

/** When the message is given up, and when it is sent, as far as the chosen connections can do that. */
export function SendOptionsEditor({ profiles, value, onChange, wrongTime }: SendOptionsEditorProps) {
  const expiry = offerOf("expiry", profiles);
  const schedule = offerOf("schedule", profiles);
  const turn = (on: boolean) =>
    onChange({
      ...value,
      isLater: on,
      sendAt: value.sendAt || fromLocalDateTime(toLocalDateTime(suggestedTime(Date.now()).toISOString())),
    });
  return (
    <>
      {expiry.isOffered && (
        <Field label="Give up after" hint={expiry.refusal ?? "What no phone took by then is not delivered any more."}>
          <Select
            value={expiry.refusal ? "" : value.expiry}
            disabled={expiry.refusal !== undefined}
            options={expiryChoices}
            onChange={(event) => onChange({ ...value, expiry: event.target.value })}
          />
        </Field>
      )}
      {schedule.isOffered && (
        <div className="grid gap-2">
          <Switch
            label="Send later"
            detail={schedule.refusal}
            checked={isLater(value, profiles)}
            disabled={schedule.refusal !== undefined}
            onChange={(event) => turn(event.target.checked)}
          />
          {isLater(value, profiles) && (
            <Field label="Send at" error={wrongTime} hint={`Your time zone: ${localTimeZone()}`}>
              <TextInput
                type="datetime-local"
                value={toLocalDateTime(value.sendAt)}
                onChange={(event) => onChange({ ...value, sendAt: fromLocalDateTime(event.target.value) })}
              />
            </Field>
          )}
        </div>
      )}
    </>
  );
}
