"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { createPressKeys } from "./press-key";
import type { SendOptions } from "./send-options";
import { type SendOutcome, type SentMessage, tally } from "./sent-message";
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
const lostBehind = "The answer to your test got lost on the way. It may have gone out: it stands under Sends then.";
const notSavedBehind = "Your test was not sent, because the message could not be saved. Look at its saved state above.";
const notSaved =
  "The message could not be saved, so nothing was sent. Close this, look at the saved state above, and try again.";

/**
 * One press of Send, from the message as it is saved to the provider's answers. Whoever closes the dialog meanwhile is
 * told at the foot of the page.
 */
export function usePress(send: Send) {
  const { messageId, autosave } = useSession();
  const router = useRouter();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const [stage, setStage] = useState<Stage>({ name: "choosing" });
  const [keys] = useState(createPressKeys);
  const fail = (failure: Failed, behind = `Your test was not sent. ${failure.message}`) =>
    isGone.current ? toast(behind) : setStage({ name: "choosing", failure });

  async function press({
    options,
    ...chosen
  }: Pick<Parameters<Send>[0], "connectionIds" | "to" | "personKey" | "options">) {
    setStage({ name: "sending" });
    const version = await autosave.flush();
    if (version === null) return fail({ ok: false, message: notSaved }, notSavedBehind);
    const pressKey = keys.keyFor({ version, personKey: chosen.personKey, options });
    let outcome: SendOutcome;
    try {
      outcome = await send({ messageId, version, ...chosen, pressKey, ...(options && { options }) });
    } catch {
      keys.answerLost();
      return fail({ ok: false, message: lostAnswer }, lostBehind);
    }
    if (!outcome.ok) return fail(outcome);
    const { sends } = outcome.value;
    const isSecond = keys.sent();
    if (isGone.current) toast(tally(sends), { label: "Look under Sends", run: () => router.push("/sends") });
    else setStage({ name: "sent", sends, isSecond });
  }

  return { stage, press, again: () => setStage({ name: "choosing" }) };
}
