"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { replaceMessage } from "@/lib/message/edit";
import { type ImportOutcome, importPayload } from "@/lib/providers/import-payload";
import { profiles } from "@/lib/providers/profiles";
import { FoundMessage, ReplacedMessage } from "./import-result";
import { ImportSource } from "./import-source";
import { loadLinkedMedia } from "./load-linked-media";
import { type Session, useSession } from "./session";
import { initialView } from "./view";

type Found = Extract<ImportOutcome, { ok: true }>;
export type ImportFailure = Omit<Extract<ImportOutcome, { ok: false }>, "ok">;

type Step =
  | { name: "source"; failure?: ImportFailure }
  | { name: "found"; found: Found }
  | { name: "replaced"; found: Found; undo(): void };

/** From a provider's JSON to the message, with a look at what it is and what is lost before anything is changed. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const [text, setText] = useState("");
  const [step, setStep] = useState<Step>({ name: "source" });
  const [isReading, setReading] = useState(false);

  async function read(json: string) {
    setReading(true);
    const outcome = await importPayload(json);
    setReading(false);
    setStep(outcome.ok ? { name: "found", found: outcome } : { name: "source", failure: outcome });
  }

  function replace(found: Found) {
    const undo = put(found, session);
    if (found.lost.length > 0) return setStep({ name: "replaced", found, undo });
    leave(found, undo);
  }

  /** The toast waits until nothing lies over it. */
  function leave({ provider }: Found, undo: () => void) {
    onClose();
    toast(`The ${profiles[provider].name} message is imported.`, { label: "Undo", run: undo });
  }

  const close = () => (step.name === "replaced" ? leave(step.found, step.undo) : onClose());

  return (
    <Dialog title="Import JSON" isOpen onOpenChange={close} size="large">
      {step.name === "source" && (
        <form
          noValidate
          className="flex min-h-0 flex-col"
          onSubmit={(event) => {
            event.preventDefault();
            void read(text);
          }}
        >
          <DialogBody>
            <ImportSource
              text={text}
              onType={(next) => {
                setText(next);
                if (step.failure) setStep({ name: "source" });
              }}
              onFile={(next) => {
                setText(next);
                void read(next);
              }}
              failure={step.failure}
              onFailure={(failure) => setStep({ name: "source", failure })}
            />
          </DialogBody>
          <DialogFooter>
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" variant="primary" pending={isReading}>
              Import
            </Button>
          </DialogFooter>
        </form>
      )}
      {step.name === "found" && (
        <>
          <DialogBody>
            <FoundMessage {...step.found} />
          </DialogBody>
          <DialogFooter>
            <Button className="mr-auto" onClick={() => setStep({ name: "source" })}>
              Back
            </Button>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={() => replace(step.found)}>
              Replace this message
            </Button>
          </DialogFooter>
        </>
      )}
      {step.name === "replaced" && (
        <>
          <DialogBody>
            <ReplacedMessage lost={step.found.lost} onGo={close} />
          </DialogBody>
          <DialogFooter>
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  );
}

/** Puts the imported message in place of the present one. Gives back what brings that one back. */
function put(found: Found, { draft, history, view, look }: Session): () => void {
  const before = { draft: draft.get(), view: view.get() };
  draft.set(replaceMessage(before.draft, found.draft));
  view.set({ ...initialView(draft.get()), connectionId: before.view.connectionId });
  look();
  void loadLinkedMedia(draft, history);
  return () => {
    draft.set(before.draft);
    view.set({ ...before.view, focused: null, focus: null });
    look();
    announce("The former message is back.");
  };
}
