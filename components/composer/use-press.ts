"use client";

import { useState } from "react";
import { v4 as newId } from "uuid";
import type { SendOptions } from "./send-options";
import type { SendOutcome, SentMessage } from "./sent-message";
import { useSession } from "./session";

export type Send = (input: {
  messageId: string;
  version: number;
  connectionIds: readonly string[];
  to: string[];
  personKey: string;
  pressKey: string;
  options?: SendOptions;
}) => Promise<SendOutcome>;

type Failed = Extract<SendOutcome, { ok: false }>;
type Stage = { name: "choosing"; failure?: Failed } | { name: "sending" } | { name: "sent"; sends: SentMessage[] };

const lostAnswer =
  "The answer got lost on the way. Press Send again: the same press never sends twice, so nobody gets the message a second time.";
const notSaved =
  "The message could not be saved, so nothing was sent. Close this, look at the saved state above, and try again.";

/** One press of Send, from the message as it is saved to the provider's answers. */
export function usePress(send: Send) {
  const { messageId, autosave } = useSession();
  const [stage, setStage] = useState<Stage>({ name: "choosing" });
  // One key for one press: kept while its answer is not known, new for the next message.
  const [pressKey, setPressKey] = useState(() => newId());
  const fail = (failure: Failed) => setStage({ name: "choosing", failure });

  async function press({
    options,
    ...chosen
  }: Pick<Parameters<Send>[0], "connectionIds" | "to" | "personKey" | "options">) {
    setStage({ name: "sending" });
    const version = await autosave.flush();
    if (version === null) return fail({ ok: false, message: notSaved });
    let outcome: SendOutcome;
    try {
      outcome = await send({ messageId, version, ...chosen, pressKey, ...(options && { options }) });
    } catch {
      return fail({ ok: false, message: lostAnswer });
    }
    if (!outcome.ok) return fail(outcome);
    setPressKey(newId());
    setStage({ name: "sent", sends: outcome.value.sends });
  }

  return { stage, press, again: () => setStage({ name: "choosing" }) };
}
