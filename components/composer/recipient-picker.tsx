"use client";

import { Plus, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-controls";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { mostRecipients, type Recipient, type TypedPhone, tooManyPhones } from "./use-recipients";

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
  /** The number that is written and not added yet, and what is wrong with it. */
  typed: TypedPhone;
  onType(typed: TypedPhone): void;
  /** Takes what is written into the chosen ones. */
  add(): Promise<unknown>;
}

/** Saved testers, and any number in any reasonable writing. */
export function RecipientPicker({ testers, chosen, onChange, typed, onType, add }: RecipientPickerProps) {
  const testerPhones = new Set(testers.map(({ phone }) => phone));
  const has = (phone: string) => chosen.some((recipient) => recipient.phone === phone);
  const full = chosen.length >= mostRecipients;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void add();
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
            hint="With its country code: +44 7700 900123"
            className="flex-1"
          >
            <TextInput
              type="tel"
              inputMode="tel"
              autoComplete="off"
              value={typed.text}
              onKeyDown={onKeyDown}
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
      </div>
    </>
  );
}
