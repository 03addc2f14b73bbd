"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CircleSlash, RefreshCw, Undo2 } from "lucide-react";
import { useState } from "react";
import { isProviderId, profiles } from "@/lib/providers/profiles";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/dialog";
import { FieldMessage } from "../ui/field";
import { answerOf } from "../ui/use-action-form";
import { followUpsOf, type ShownSend } from "./send-view";

export interface FollowUpActions {
  revoke(id: string): Promise<Result<unknown>>;
  cancel(id: string): Promise<Result<unknown>>;
  askStatus(id: string): Promise<Result<{ events: number }>>;
}

interface FollowUpButtonsProps {
  send: ShownSend;
  actions: FollowUpActions;
}

/** What can still be done about a message that went out; nothing where its provider offers nothing. */
export function FollowUpButtons({ send, actions }: FollowUpButtonsProps) {
  const { id, connection, state } = send;
  const { provider, providerName } = connection;
  const queries = useQueryClient();
  const [pending, setPending] = useState<keyof FollowUpActions>();
  const [said, setSaid] = useState<{ about: string; failure?: string; note?: string }>();
  const [isConfirming, setConfirming] = useState(false);
  const offered = isProviderId(provider) ? followUpsOf(send, profiles[provider].options) : {};
  // What was said is about the send as it stood then.
  const shown = said?.about === state ? said : undefined;

  async function ask<Value>(name: keyof FollowUpActions, answer: Promise<Result<Value>>, note = (_: Value) => "") {
    setPending(name);
    setSaid(undefined);
    const result = await answerOf(answer);
    setPending(undefined);
    if (!result.ok) return setSaid({ about: state, failure: result.message });
    setConfirming(false);
    setSaid({ about: state, note: note(result.value) });
    await queries.invalidateQueries({ queryKey: ["send", id] });
  }

  return (
    <>
      {offered.cancel && (
        <Button
          icon={CircleSlash}
          pending={pending === "cancel"}
          disabledReason={offered.cancel.refusal}
          onClick={() => ask("cancel", actions.cancel(id))}
        >
          Call off
        </Button>
      )}
      {offered.revoke && (
        <Button icon={Undo2} disabledReason={offered.revoke.refusal} onClick={() => setConfirming(true)}>
          {send.revokeAskedAt === null ? "Take back" : "Take back again"}
        </Button>
      )}
      {offered.status && (
        <Button
          icon={RefreshCw}
          pending={pending === "askStatus"}
          disabledReason={offered.status.refusal}
          onClick={() =>
            ask("askStatus", actions.askStatus(id), ({ events }) =>
              events === 0 ? `${providerName} has nothing to tell yet.` : `${providerName} was asked just now.`,
            )
          }
        >
          Ask for the status
        </Button>
      )}
      <div role="status" className="basis-full empty:hidden">
        {shown?.failure && !isConfirming && <FieldMessage tone="error" text={shown.failure} />}
        {shown?.note && <p className="text-text-2">{shown.note}</p>}
      </div>
      <ConfirmDialog
        title="Take this message back?"
        confirmLabel="Take back"
        isOpen={isConfirming}
        onOpenChange={(isOpen) => {
          setConfirming(isOpen);
          if (!isOpen) setSaid(undefined);
        }}
        onConfirm={() => ask("revoke", actions.revoke(id))}
        pending={pending === "revoke"}
        error={shown?.failure}
      >
        {providerName} is asked to withdraw it. That works only while no phone has it, and a delivery may still be
        reported afterwards.
      </ConfirmDialog>
    </>
  );
}
