"use client";

import { Check, CircleHelp, Search, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldMessage } from "@/components/ui/field";
import type { Capability } from "@/lib/providers/types";
import type { Recipient } from "./use-recipients";
import type { Way } from "./use-ways";

/** What a provider says of one phone; `unknown` holds why it says nothing. */
type LookedUp = { phone: string } & ({ found: Capability } | { unknown: string });

export type LookUpOutcome = { ok: true; value: LookedUp[] } | { ok: false; message: string };

interface PhoneLookupProps {
  way: Way;
  /** Names the connection on the button, where there are several to ask. */
  isNamed: boolean;
  recipients: readonly Recipient[];
  /** With the number that is only written. */
  count: number;
  add(): Promise<readonly Recipient[] | null>;
  lookUp(input: { connectionId: string; phones: string[] }): Promise<LookUpOutcome>;
}

/** Asks a provider which of the phones have RCS. What it says belongs to these phones, and goes when they change. */
export function PhoneLookup({ way, isNamed, recipients, count, add, lookUp }: PhoneLookupProps) {
  const [isPending, setPending] = useState(false);
  const [answer, setAnswer] = useState<{ about: string; outcome: LookUpOutcome }>();
  const shown = answer?.about === keyOf(recipients) ? answer.outcome : undefined;

  async function ask() {
    const to = await add();
    if (!to || to.length === 0) return;
    setPending(true);
    const about = keyOf(to);
    try {
      setAnswer({ about, outcome: await lookUp({ connectionId: way.id, phones: to.map(({ phone }) => phone) }) });
    } catch {
      setAnswer({ about, outcome: { ok: false, message: "The answer got lost on the way. Ask again." } });
    }
    setPending(false);
  }

  return (
    <div className="grid justify-items-start gap-1">
      <Button
        size="small"
        icon={Search}
        pending={isPending}
        disabledReason={count === 0 ? "Choose a tester or write a phone number first" : undefined}
        onClick={ask}
      >
        {isNamed ? `Ask ${way.name} which phones have RCS` : "Ask which phones have RCS"}
      </Button>
      <div role="status" className="empty:hidden">
        {shown?.ok === false && <FieldMessage tone="error" text={shown.message} />}
        {shown?.ok && (
          <ul aria-label={`What ${way.name} says of the phones`} className="grid gap-1 pt-1">
            {shown.value.map((about) => (
              <LookedUpLine
                key={about.phone}
                about={about}
                label={recipients.find(({ phone }) => phone === about.phone)?.label ?? about.phone}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const keyOf = (recipients: readonly Recipient[]) => recipients.map(({ phone }) => phone).join(" ");

function LookedUpLine({ about, label }: { about: LookedUp; label: string }) {
  const { Icon, tone, text } = sayingOf(about);
  return (
    <li className="flex items-start gap-1.5">
      <Icon size={14} strokeWidth={1.75} aria-hidden className={`mt-[3px] shrink-0 ${tone}`} />
      <span className="min-w-0 wrap-anywhere">
        <span className="font-medium">{label}</span> <span className={tone}>{text}</span>
      </span>
    </li>
  );
}

function sayingOf(about: LookedUp) {
  if ("unknown" in about) return { Icon: CircleHelp, tone: "text-text-2", text: `not known: ${about.unknown}` };
  const { reachable, features, detail } = about.found;
  const more = detail ?? features.join(", ");
  return reachable
    ? { Icon: Check, tone: "text-text-2", text: `has RCS${more && ` (${more})`}` }
    : { Icon: X, tone: "text-amber", text: `no RCS${more && ` (${more})`}` };
}
