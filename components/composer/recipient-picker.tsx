"use client";

import { Plus, X } from "lucide-react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-controls";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { RecentPhone } from "./recent-phones";
import { mostRecipients, type Recipient, type TypedPhones, tooManyPhones } from "./use-recipients";

export interface Tester {
  id: string;
  name: string;
  /** E.164 with the plus. */
  phone: string;
  /** "+1 202 ••• •100" */
  maskedPhone: string;
  note: string;
  /** A fictional number that only the sandbox knows. */
  isReserved: boolean;
}

interface RecipientPickerProps {
  testers: Tester[];
  chosen: readonly Recipient[];
  onChange(recipients: readonly Recipient[]): void;
  /** The numbers that are written and not added yet, and what is wrong with them. */
  typed: TypedPhones;
  onType(typed: TypedPhones): void;
  /** Takes what is written into the chosen ones. */
  add(): Promise<unknown>;
  /** Numbers that were typed for an earlier send, and are not chosen. */
  recent: readonly RecentPhone[];
  onForget(): void;
}

/** Saved testers, and any number in any reasonable writing. */
export function RecipientPicker({
  testers,
  chosen,
  onChange,
  typed,
  onType,
  add,
  recent,
  onForget,
}: RecipientPickerProps) {
  const testerPhones = new Set(testers.map(({ phone }) => phone));
  const has = (phone: string) => chosen.some((recipient) => recipient.phone === phone);
  const full = chosen.length >= mostRecipients;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void add();
  }

  /** A field of one line drops line breaks, and so would make one number of a column of them. */
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const lines = event.clipboardData.getData("text").trim();
    if (!/[\r\n\t]/.test(lines)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = lines.replace(/[\r\n\t]+/g, ", ");
    onType({
      text: value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length),
    });
  }

  return (
    <>
      {testers.length > 0 && (
        <fieldset>
          <legend className="text-t2 font-medium text-text-2">Testers</legend>
          <ul className="mt-1 grid max-h-56 overflow-y-auto rounded-r3 border border-line px-3 py-1">
            {testers.map(({ id, name, phone, maskedPhone, note }) => (
              <li key={id}>
                <Checkbox
                  className="py-1"
                  label={
                    <>
                      {name} <span className="tabular-nums text-text-3">{maskedPhone}</span>
                    </>
                  }
                  detail={note}
                  checked={has(phone)}
                  disabled={full && !has(phone)}
                  onChange={(event) =>
                    onChange(
                      event.target.checked
                        ? [...chosen, { phone, label: name }]
                        : chosen.filter((recipient) => recipient.phone !== phone),
                    )
                  }
                />
              </li>
            ))}
          </ul>
          {full && <p className="pt-1 text-t2 text-text-3">{tooManyPhones}</p>}
        </fieldset>
      )}
      <div>
        <div className="flex items-start gap-2">
          <Field
            label={testers.length > 0 ? "Another phone number" : "Phone number"}
            error={typed.failure}
            hint="With its country code: +44 7700 900123. Several with commas between them."
            className="flex-1"
          >
            <TextInput
              type="tel"
              inputMode="tel"
              autoComplete="off"
              value={typed.text}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              onChange={(event) => onType({ text: event.target.value })}
            />
          </Field>
          <Button
            icon={Plus}
            className="mt-5"
            onClick={() => void add()}
            disabledReason={typed.text.trim() === "" ? "Write a phone number first" : undefined}
          >
            Add
          </Button>
        </div>
        <ul aria-label="Added phone numbers" className="flex flex-wrap gap-2 pt-2 empty:hidden">
          {chosen
            .filter(({ phone }) => !testerPhones.has(phone))
            .map(({ phone, label }) => (
              <li key={phone} className="flex items-center rounded-full border border-field-line pl-3 tabular-nums">
                {label}
                <IconButton
                  size="small"
                  icon={X}
                  label={`Remove ${label}`}
                  onClick={() => onChange(chosen.filter((recipient) => recipient.phone !== phone))}
                />
              </li>
            ))}
        </ul>
        {recent.length > 0 && (
          <div className="pt-2">
            <p id="recent-phones" className="text-t2 text-text-3">
              Used before in this browser
            </p>
            <ul aria-labelledby="recent-phones" className="flex flex-wrap gap-2 pt-1">
              {recent.map(({ masked, ...recipient }) => (
                <li key={recipient.phone}>
                  <Button
                    size="small"
                    icon={Plus}
                    className="tabular-nums"
                    aria-label={`Add ${masked}`}
                    disabledReason={full ? tooManyPhones : undefined}
                    onClick={() => onChange([...chosen, recipient])}
                  >
                    {masked}
                  </Button>
                </li>
              ))}
              <li>
                <Button size="small" variant="quiet" onClick={onForget}>
                  Forget them
                </Button>
              </li>
            </ul>
          </div>
        )}
      </div>
    </>
  );
}
