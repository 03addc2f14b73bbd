"use client";

import { useWatch } from "react-hook-form";
import { Button } from "../ui/button";
import { RadioRow } from "../ui/choice-controls";
import { Dialog, DialogBody, DialogFooter } from "../ui/dialog";
import { Field } from "../ui/field";
import { catchLostFocus } from "../ui/lost-focus";
import { Notice } from "../ui/notice";
import { TextInput } from "../ui/text-input";
import { toast } from "../ui/toast";
import { answerOf, useActionForm } from "../ui/use-action-form";
import type { MessageActions } from "./library-actions";
import { moveSchema } from "./schema";

interface MoveDialogProps {
  message: { id: string; name: string; campaignId: string };
  /** Where it can go. */
  campaigns: readonly { id: string; name: string }[];
  move: MessageActions["move"];
  onClose(): void;
}

/** Moves a message to another campaign, or to a new one. */
export function MoveDialog({ message, campaigns, move, onClose }: MoveDialogProps) {
  // react-hook-form changes its state in place, which the React Compiler would take for unchanged.
  "use no memo";
  const { id, name } = message;
  const others = campaigns.filter((campaign) => campaign.id !== message.campaignId);
  const { form, register, submit, errorOf, failure, pending } = useActionForm({
    schema: moveSchema,
    defaultValues: { id, campaignId: others[0]?.id ?? "", newCampaign: "" },
    action: move,
    onDone: ({ from, to }) => {
      catchLostFocus();
      onClose();
      const back = async () => {
        const result = await answerOf(move({ id, campaignId: from, newCampaign: "" }));
        toast(result.ok ? `“${name}” is back in its campaign.` : result.message);
      };
      toast(`“${name}” is in “${to.name}” now.`, { label: "Undo", run: () => void back() });
    },
  });
  const isNew = useWatch({ control: form.control, name: "campaignId" }) === "";
  return (
    <Dialog title="Move to another campaign" isOpen onOpenChange={onClose} size="small">
      <form method="post" onSubmit={submit} noValidate className="flex min-h-0 flex-col">
        <DialogBody className="grid content-start gap-3">
          {failure && (
            <Notice tone="error" live>
              {failure}
            </Notice>
          )}
          <fieldset className="grid gap-1.5">
            <legend className="sr-only">Campaign</legend>
            {others.map((campaign) => (
              <RadioRow key={campaign.id} label={campaign.name} value={campaign.id} {...register("campaignId")} />
            ))}
            <RadioRow label="A new campaign" value="" {...register("campaignId")} />
          </fieldset>
          {isNew && (
            <Field label="Name of the new campaign" error={errorOf("newCampaign")} required>
              <TextInput autoComplete="off" placeholder="Winter sale" {...register("newCampaign")} />
            </Field>
          )}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            Move message
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
