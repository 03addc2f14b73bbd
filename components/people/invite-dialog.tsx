"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { type Role, roles } from "@/lib/roles";
import { Button } from "../ui/button";
import { RadioRow } from "../ui/choice-controls";
import { CopyButton } from "../ui/copy-button";
import { Dialog, DialogBody, DialogFooter } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { absoluteTimeText } from "../ui/relative-time-text";
import { answerOf } from "../ui/use-action-form";
import { roleDetails, roleNames } from "./role-names";

interface Invitation {
  url: string;
  expiresAt: number;
}

export function InvitePerson({ invite }: { invite(input: { role: Role }): Promise<Result<Invitation>> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={UserPlus} onClick={() => setOpen(true)}>
        Invite
      </Button>
      <Dialog title="Invite a person" isOpen={isOpen} onOpenChange={setOpen} size="normal">
        <InviteForm invite={invite} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function InviteForm({ invite, close }: { invite(input: { role: Role }): Promise<Result<Invitation>>; close(): void }) {
  const [role, setRole] = useState<Role>("editor");
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<Result<Invitation>>();
  if (answer?.ok) return <InvitationLink role={role} invitation={answer.value} close={close} />;
  const submit = async () => {
    setPending(true);
    setAnswer(await answerOf(invite({ role })));
    setPending(false);
  };
  return (
    <>
      <DialogBody className="grid gap-3">
        {answer && (
          <Notice tone="error" live>
            {answer.message}
          </Notice>
        )}
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-medium text-t2 text-text-2">What the person may do</legend>
          {roles.map((option) => (
            <RadioRow
              key={option}
              name="role"
              checked={option === role}
              onChange={() => setRole(option)}
              label={roleNames[option]}
              detail={roleDetails[option]}
            />
          ))}
        </fieldset>
      </DialogBody>
      <DialogFooter>
        <Button onClick={close}>Cancel</Button>
        <Button variant="primary" pending={pending} onClick={submit}>
          Make a link
        </Button>
      </DialogFooter>
    </>
  );
}

function InvitationLink({ role, invitation, close }: { role: Role; invitation: Invitation; close(): void }) {
  return (
    <>
      <DialogBody className="grid gap-3">
        <p>
          Send this link to the person. It makes one account with the role “{roleNames[role]}” and works until{" "}
          {absoluteTimeText(invitation.expiresAt)}.
        </p>
        <code className="rounded-r2 bg-sunk px-2.5 py-1.5 text-t2 wrap-anywhere">{invitation.url}</code>
        <Notice tone="warning">The link is shown only now. Whoever opens it first gets the account.</Notice>
      </DialogBody>
      <DialogFooter>
        <CopyButton text={invitation.url} label="Copy the link" />
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      </DialogFooter>
    </>
  );
}
