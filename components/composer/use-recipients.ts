"use client";

import { useState } from "react";
import type { Tester } from "./recipient-picker";

/** A phone to send to: a saved tester's, or any that was typed. */
export interface Recipient {
  phone: string;
  label: string;
}

/** A number that is written and not added yet, and what is wrong with it. */
export interface TypedPhone {
  text: string;
  failure?: string | undefined;
}

/** The most phones that one press reaches. */
export const mostRecipients = 10;

export const tooManyPhones = `One press reaches at most ${mostRecipients} phones.`;

/** Whom a press of Send reaches. `count` holds the number that is only written, too: it must not get lost. */
export function useRecipients(testers: Tester[]) {
  const [recipients, setRecipients] = useState<readonly Recipient[]>([]);
  const [typed, setTyped] = useState<TypedPhone>({ text: "" });

  /** Takes the number that is written into the recipients; null where it is wrong, and says why beside it. */
  async function add(): Promise<readonly Recipient[] | null> {
    if (typed.text.trim() === "") return recipients;
    const { readPhone } = await import("@/lib/phone");
    const read = readPhone(typed.text);
    const wrong = !read.ok ? read.message : recipients.length >= mostRecipients ? tooManyPhones : undefined;
    if (!read.ok || wrong) {
      setTyped({ ...typed, failure: wrong });
      return null;
    }
    setTyped({ text: "" });
    if (recipients.some(({ phone }) => phone === read.e164)) return recipients;
    const tester = testers.find(({ phone }) => phone === read.e164);
    const all = [...recipients, { phone: read.e164, label: tester?.name ?? read.international }];
    setRecipients(all);
    return all;
  }

  const count = recipients.length + Number(typed.text.trim() !== "");
  return { recipients, setRecipients, typed, setTyped, add, count };
}
