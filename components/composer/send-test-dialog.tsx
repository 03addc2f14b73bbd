"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import type { PhoneLookup } from "./phone-lookup";
import type { Tester } from "./recipient-picker";
import { SendForm } from "./send-form";
import { SendResults } from "./send-results";
import { useSession } from "./session";
import { type Send, usePress } from "./use-press";
import { useSendChoice } from "./use-send-choice";

export interface SendTestProps {
  testers: Tester[];
  send: Send;
  lookUp: Parameters<typeof PhoneLookup>[0]["lookUp"];
  onClose(): void;
}

/** From the choice of connections and phones to what happened there, without leaving the message. */
export function SendTestDialog({ testers, send, lookUp, onClose }: SendTestProps) {
  const { connections } = useSession();
  const { stage, press, again } = usePress(send);
  const choice = useSendChoice(testers);
  const isSent = stage.name === "sent";
  const close = () => {
    if (stage.name === "sending") toast("Still sending. What comes of it is told here, and stands under Sends.");
    onClose();
  };
  return (
    <Dialog
      title="Send test"
      isOpen
      onOpenChange={close}
      size={connections.length === 0 ? "normal" : isSent ? sizeFor(stage.sends.length) : "large"}
    >
      {isSent ? (
        <>
          <DialogBody>
            {stage.isSecond && (
              <Notice className="mb-4">
                The answer to an earlier press got lost, so what it sent may have arrived as well. It stands under
                Sends.
              </Notice>
            )}
            <SendResults sends={stage.sends} onGo={onClose} />
          </DialogBody>
          <DialogFooter>
            <Button onClick={again}>Send another</Button>
            <Button variant="primary" onClick={onClose}>
              Done
            </Button>
          </DialogFooter>
        </>
      ) : connections.length === 0 ? (
        <>
          <DialogBody>
            <Notice title="No connection yet">
              A test goes out through a connection to a provider. An administrator can add one under Connections.
            </Notice>
          </DialogBody>
          <DialogFooter>
            <Button onClick={onClose}>Close</Button>
          </DialogFooter>
        </>
      ) : (
        <SendForm
          testers={testers}
          choice={choice}
          lookUp={lookUp}
          press={press}
          isSending={stage.name === "sending"}
          failure={stage.name === "choosing" ? stage.failure : undefined}
          onClose={close}
        />
      )}
    </Dialog>
  );
}

const sizeFor = (results: number) => (results > 1 ? "wide" : "normal");
