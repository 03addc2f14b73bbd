"use client";

import { useState } from "react";
import { forgetPhones, recentPhones, rememberPhones } from "./recent-phones";
import type { Tester } from "./recipient-picker";
import { splitPhones } from "./split-phones";

/** A phone to send to: a saved tester's, or any that was typed. */
export interface Recipient {
  /** E.164 with the plus. */
  phone: string;
  label: string;
}

/** Numbers that are written and not added yet, and what is wrong with them. */
export interface TypedPhones {
  text: string;
  failure?: string | undefined;
}

/** The most phones that one press reaches. */
export const mostRecipients = 10;

export const tooManyPhones = `One press reaches at most ${mostRecipients} phones.`;

/** Whom a press of Send reaches. `count` holds the numbers that are only written, too: they must not get lost. */
export function useRecipients(testers: Tester[]) {
  const [recipients, setRecipients] = useState<readonly Recipient[]>([]);
  const [typed, setTyped] = useState<TypedPhones>({ text: "" });
  const [recent, setRecent] = useState(recentPhones);
  const isTester = (phone: string) => testers.some((tester) => tester.phone === phone);

  /** Takes the numbers that are written into the recipients; null where one is wrong, which stays and says why. */
  async function add(): Promise<readonly Recipient[] | null> {
    const written = splitPhones(typed.text);
    if (written.length === 0) return recipients;
    const { readPhone } = await import("@/lib/phone");
    let all = recipients;
    const refused: { text: string; message: string }[] = [];
    for (const text of written) {
      const read = readPhone(text);
      if (!read.ok) refused.push({ text, message: read.message });
      else if (all.some(({ phone }) => phone === read.e164)) continue;
      else if (all.length >= mostRecipients) refused.push({ text, message: tooManyPhones });
      else {
        const tester = testers.find(({ phone }) => phone === read.e164);
        all = [...all, { phone: read.e164, label: tester?.name ?? read.international }];
      }
    }
    setRecipients(all);
    const [first] = refused;
    const failure = first && (written.length > 1 ? `“${first.text}”: ${first.message}` : first.message);
    setTyped({ text: refused.map(({ text }) => text).join(", "), failure });
    return first ? null : all;
  }

  /** Those among them that are nobody's saved number are offered again in this browser. */
  async function remember(sentTo: readonly Recipient[]) {
    const own = sentTo.filter(({ phone }) => !isTester(phone));
    if (own.length === 0) return;
    const { maskPhone } = await import("@/lib/phone");
    setRecent(rememberPhones(own.map((recipient) => ({ ...recipient, masked: maskPhone(recipient.phone) }))));
  }

  function forget() {
    forgetPhones();
    setRecent([]);
  }

  const offered = recent.filter(({ phone }) => !isTester(phone) && !recipients.some((one) => one.phone === phone));
  const count = recipients.length + splitPhones(typed.text).length;
  return { recipients, setRecipients, typed, setTyped, add, count, recent: offered, remember, forget };
}
