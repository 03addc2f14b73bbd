"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { v4 as newId } from "uuid";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { check } from "@/lib/message/check";
import { profiles } from "@/lib/providers/profiles";
import { ProviderProblems } from "./provider-problems";
import { RecipientPicker, type Tester } from "./recipient-picker";
import { type SendOutcome, SendResults, type SentMessage } from "./send-results";
import { type ConnectionChoice, useDraft, useSession } from "./session";
import { useRecipients } from "./use-recipients";

export interface SendTestProps {
  testers: Tester[];
  send(input: {
    messageId: string;
    version: number;
    connectionIds: string[];
    to: string[];
    pressKey: string;
  }): Promise<SendOutcome>;
  onClose(): void;
}

type Stage = { name: "choosing" } | { name: "sending" } | { name: "sent"; sends: SentMessage[] };

const lostAnswer =
  "The answer got lost on the way. Press Send again: the same press never sends twice, so nobody gets the message a second time.";
const notSaved =
  "The message could not be saved, so nothing was sent. Close this, look at the saved state above, and try again.";

/** The connection of the last press in this tab. */
let lastConnection: string | undefined;

/** The one used last, else a sandbox: nobody's real phone rings because a dialog was left as it opened. */
const firstChoice = (connections: readonly ConnectionChoice[]) =>
  connections.find(({ id }) => id === lastConnection) ?? connections.find(({ sandbox }) => sandbox) ?? connections[0];

/** From the choice of a connection and phones to what happened there, without leaving the message. */
export function SendTestDialog({ testers, send, onClose }: SendTestProps) {
  const { connections, messageId, autosave } = useSession();
  const [connectionId, setConnectionId] = useState(() => firstChoice(connections)?.id ?? "");
  const { recipients, setRecipients, typed, setTyped, add, count } = useRecipients(testers);
  const [stage, setStage] = useState<Stage>({ name: "choosing" });
  const [failure, setFailure] = useState<Extract<SendOutcome, { ok: false }> | null>(null);
  // One key for one press: kept while its answer is not known, new for the next message.
  const [pressKey, setPressKey] = useState(() => newId());
  const draft = useDraft((current) => current);
  const connection = connections.find(({ id }) => id === connectionId);
  const problems = connection ? check(draft, profiles[connection.provider]).filter(({ provider }) => provider) : [];
  const blocked = problems.some(({ severity }) => severity === "error");

  const offered = connection?.sandbox ? testers : testers.filter(({ isReserved }) => !isReserved);

  function choose(id: string) {
    setConnectionId(id);
    const next = connections.find((candidate) => candidate.id === id);
    const reserved = new Set(testers.filter(({ isReserved }) => isReserved).map(({ phone }) => phone));
    if (!next?.sandbox) setRecipients(recipients.filter(({ phone }) => !reserved.has(phone)));
  }

  async function press() {
    setFailure(null);
    const to = await add();
    if (!to) return;
    setStage({ name: "sending" });
    const version = await autosave.flush();
    if (version === null) return fail({ ok: false, message: notSaved });
    let outcome: SendOutcome;
    try {
      outcome = await send({
        messageId,
        version,
        connectionIds: [connectionId],
        to: to.map(({ phone }) => phone),
        pressKey,
      });
    } catch {
      return fail({ ok: false, message: lostAnswer });
    }
    if (!outcome.ok) return fail(outcome);
    setPressKey(newId());
    lastConnection = connectionId;
    setStage({ name: "sent", sends: outcome.value.sends });
  }

  function fail(outcome: Extract<SendOutcome, { ok: false }>) {
    setFailure(outcome);
    setStage({ name: "choosing" });
  }

  if (stage.name === "sent")
    return (
      <Dialog title="Send test" isOpen onOpenChange={onClose} size="normal">
        <DialogBody>
          <SendResults sends={stage.sends} onGo={onClose} />
        </DialogBody>
        <DialogFooter>
          <Button onClick={() => setStage({ name: "choosing" })}>Send another</Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </DialogFooter>
      </Dialog>
    );
  return (
    <Dialog title="Send test" isOpen onOpenChange={onClose} size="normal">
      {connections.length === 0 ? (
        <DialogBody>
          <Notice title="No connection yet">
            A test goes out through a connection to a provider. An administrator can add one under Connections.
          </Notice>
        </DialogBody>
      ) : (
        <DialogBody className="grid gap-4">
          <Field label="Connection">
            <Select
              value={connectionId}
              onChange={(event) => choose(event.target.value)}
              options={connections.map(({ id, name, provider, sandbox }) => ({
                value: id,
                label: `${name} (${profiles[provider].name}${sandbox ? ", sandbox" : ""})`,
              }))}
            />
          </Field>
          {connection && (
            <ProviderProblems provider={profiles[connection.provider].name} problems={problems} onGo={onClose} />
          )}
          <RecipientPicker
            testers={offered}
            chosen={recipients}
            onChange={setRecipients}
            typed={typed}
            onType={setTyped}
            add={add}
          />
          {failure && (
            <Notice tone="error" live>
              <p>{failure.message}</p>
              {failure.fields && failure.fields.length > 0 && (
                <ul className="list-disc pl-4">
                  {failure.fields.map(({ path, message }) => (
                    <li key={`${path} ${message}`}>{message}</li>
                  ))}
                </ul>
              )}
            </Notice>
          )}
        </DialogBody>
      )}
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        {connections.length > 0 && (
          <Button
            variant="primary"
            icon={Send}
            pending={stage.name === "sending"}
            disabledReason={whyNot(blocked, count)}
            onClick={press}
          >
            {stage.name === "sending" ? "Sending" : sendLabel(count)}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}

function whyNot(blocked: boolean, recipients: number): string | undefined {
  if (blocked) return "This connection cannot send the message: mend what is named above, or choose another connection";
  return recipients === 0 ? "Choose a tester or write a phone number" : undefined;
}

const sendLabel = (count: number) => (count > 1 ? `Send to ${count} phones` : "Send");
