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
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import { ProviderProblems } from "./provider-problems";
import { type Recipient, RecipientPicker, type Tester } from "./recipient-picker";
import { type SendOutcome, SendResults, type SentMessage } from "./send-results";
import { useDraft } from "./session";

export interface SendTestProps {
  connections: { id: string; name: string; provider: ProviderId; sandbox: boolean }[];
  testers: Tester[];
  messageId: string;
  /** Saves what is typed; the version to send, or null where it could not be saved. */
  flush(): Promise<number | null>;
  send(input: {
    messageId: string;
    version: number;
    connectionId: string;
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

/** From the choice of a connection and phones to what happened there, without leaving the message. */
export function SendTestDialog({ connections, testers, messageId, flush, send, onClose }: SendTestProps) {
  const [connectionId, setConnectionId] = useState(connections[0]?.id ?? "");
  const [recipients, setRecipients] = useState<readonly Recipient[]>([]);
  const [stage, setStage] = useState<Stage>({ name: "choosing" });
  const [failure, setFailure] = useState<Extract<SendOutcome, { ok: false }> | null>(null);
  // One key for one press: kept while its answer is not known, new for the next message.
  const [pressKey, setPressKey] = useState(() => newId());
  const draft = useDraft((current) => current);
  const connection = connections.find(({ id }) => id === connectionId);
  const problems = connection ? check(draft, profiles[connection.provider]).filter(({ provider }) => provider) : [];
  const blocked = problems.some(({ severity }) => severity === "error");

  async function press() {
    setFailure(null);
    setStage({ name: "sending" });
    const version = await flush();
    if (version === null) return fail({ ok: false, message: notSaved });
    let outcome: SendOutcome;
    try {
      outcome = await send({ messageId, version, connectionId, to: recipients.map(({ phone }) => phone), pressKey });
    } catch {
      return fail({ ok: false, message: lostAnswer });
    }
    if (!outcome.ok) return fail(outcome);
    setPressKey(newId());
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
              onChange={(event) => setConnectionId(event.target.value)}
              options={connections.map(({ id, name, provider, sandbox }) => ({
                value: id,
                label: `${name} (${profiles[provider].name}${sandbox ? ", sandbox" : ""})`,
              }))}
            />
          </Field>
          {connection && (
            <ProviderProblems provider={profiles[connection.provider].name} problems={problems} onGo={onClose} />
          )}
          <RecipientPicker testers={testers} chosen={recipients} onChange={setRecipients} />
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
            disabledReason={whyNot(blocked, recipients.length)}
            onClick={press}
          >
            {stage.name === "sending" ? "Sending" : sendLabel(recipients.length)}
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
