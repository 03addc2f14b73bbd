"use client";

import { useState } from "react";
import { createPressKeys } from "./press-key";
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
interface Sent {
  name: "sent";
  sends: SentMessage[];
  /** The answer to another press before this one got lost. */
  isSecond: boolean;
}
type Stage = { name: "choosing"; failure?: Failed } | { name: "sending" } | Sent;

const lostAnswer =
  "The answer got lost on the way. Press Send again and change nothing: nobody gets the same press twice. With another person, other options or a changed message it goes out as a new one, and this one may have arrived.";
const notSaved =
  "The message could not be saved, so nothing was sent. Close this, look at the saved state above, and try again.";

/** One press of Send, from the message as it is saved to the provider's answers. */
export function usePress(send: Send) {
  const { messageId, autosave } = useSession();
  const [stage, setStage] = useState<Stage>({ name: "choosing" });
  const [keys] = useState(createPressKeys);
  const fail = (failure: Failed) => setStage({ name: "choosing", failure });

  async function press({
    options,
    ...chosen
  }: Pick<Parameters<Send>[0], "connectionIds" | "to" | "personKey" | "options">) {
    setStage({ name: "sending" });
    const version = await autosave.flush();
    if (version === null) return fail({ ok: false, message: notSaved });
    const pressKey = keys.keyFor({ version, personKey: chosen.personKey, options });
    let outcome: SendOutcome;
    try {
      outcome = await send({ messageId, version, ...chosen, pressKey, ...(options && { options }) });
    } catch {
      keys.answerLost();
      return fail({ ok: false, message: lostAnswer });
    }
    if (!outcome.ok) return fail(outcome);
    setStage({ name: "sent", sends: outcome.value.sends, isSecond: keys.sent() });
  }

  return { stage, press, again: () => setStage({ name: "choosing" }) };
}
