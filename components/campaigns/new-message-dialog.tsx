"use client";

import { useQuery } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useWatch } from "react-hook-form";
import type { MessageDraft } from "@/lib/message/schema";
import type { Result } from "@/lib/result";
import { SmallPhone } from "../preview/android/small-phone";
import { Button } from "../ui/button";
import { Dialog, DialogBody, DialogFooter } from "../ui/dialog";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";
import { Spinner } from "../ui/spinner";
import { TextInput } from "../ui/text-input";
import { useActionForm } from "../ui/use-action-form";
import { createMessageSchema } from "./schema";

interface ListedTemplate {
  id: string;
  name: string;
  description: string;
  shown: MessageDraft;
}

export interface NewMessageDialogProps {
  /** Where the message goes; with more than one of them, the author chooses. */
  campaigns: readonly { id: string; name: string }[];
  /** What it begins with when the dialog opens. */
  templateId?: string;
  /** The name that is proposed. */
  name?: string;
  create(input: {
    campaignId: string;
    name: string;
    templateId: string;
    utcOffset: number;
  }): Promise<Result<{ id: string }>>;
  onClose(): void;
}

/** Names a new message, lets it begin empty or as a template, and opens it in the composer. */
export function NewMessageDialog({ campaigns, templateId = "", name = "", create, onClose }: NewMessageDialogProps) {
  // react-hook-form changes its state in place, which the React Compiler would take for unchanged.
  "use no memo";
  const router = useRouter();
  const utcOffset = -new Date().getTimezoneOffset();
  const templates = useTemplates(utcOffset);
  const { form, register, submit, errorOf, failure, pending } = useActionForm({
    schema: createMessageSchema,
    defaultValues: { campaignId: campaigns[0]?.id ?? "", name, templateId, utcOffset },
    action: create,
    onDone: ({ id }) => {
      onClose();
      router.push(`/messages/${id}`);
    },
  });
  const chosen = useWatch({ control: form.control, name: "templateId" });
  const choice = register("templateId");
  const { kept = [], ours = [] } = templates.data ?? {};
  const tile = { chosen, choice };
  return (
    <Dialog title="New message" isOpen onOpenChange={onClose} size="wide">
      <form
        method="post"
        onSubmit={submit}
        noValidate
        // As high with the templates as before them: what comes must not move the button from under a press.
        className="flex min-h-0 flex-1 flex-col mid:max-h-[min(640px,calc(100dvh-96px))] mid:min-h-[min(640px,calc(100dvh-96px))]"
      >
        <DialogBody className="grid content-start gap-4">
          {failure && (
            <Notice tone="error" live>
              {failure}
            </Notice>
          )}
          <div className="grid items-start gap-3 mid:grid-cols-2">
            <Field label="Name" error={errorOf("name")} required>
              <TextInput
                autoFocus
                autoComplete="off"
                placeholder="Such as: First offer"
                // What is proposed gives way to the first letter.
                onFocus={(event) => event.currentTarget.select()}
                {...register("name")}
              />
            </Field>
            {campaigns.length > 1 && (
              <Field label="Campaign" error={errorOf("campaignId")}>
                <Select
                  options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
                  {...register("campaignId")}
                />
              </Field>
            )}
          </div>
          <fieldset className="grid min-w-0 gap-4">
            <legend className="sr-only">Begin with</legend>
            <Group title="Begin with">
              <Choice
                {...tile}
                id=""
                name="Empty message"
                description="Write it from the first word."
                picture={<FilePlus2 size={28} strokeWidth={1.25} aria-hidden />}
              />
              {ours.map((template) => (
                <Choice {...tile} key={template.id} {...template} picture={<SmallPhone draft={template.shown} />} />
              ))}
            </Group>
            {templates.isPending && (
              <p role="status" className="flex items-center gap-2 text-text-3">
                <Spinner /> The templates are on their way.
              </p>
            )}
            {templates.isError && (
              <Notice tone="warning" live>
                The templates could not be read: check your connection, then open this again. An empty message works.
              </Notice>
            )}
            {kept.length > 0 && (
              <Group title="Your templates">
                {kept.map((template) => (
                  <Choice {...tile} key={template.id} {...template} picture={<SmallPhone draft={template.shown} />} />
                ))}
              </Group>
            )}
          </fieldset>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            Create message
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function useTemplates(utcOffset: number) {
  return useQuery({
    queryKey: ["templates", utcOffset],
    // What somebody kept a moment ago is there when the dialog opens again.
    staleTime: 0,
    queryFn: async ({ signal }): Promise<{ kept: ListedTemplate[]; ours: ListedTemplate[] }> => {
      const response = await fetch(`/api/templates?utcOffset=${utcOffset}`, { signal });
      if (!response.ok) throw new Error(`The templates could not be read (${response.status}).`);
      return response.json();
    },
  });
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <p className="font-medium text-t2 text-text-2">{title}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(168px,1fr))] gap-3 max-mid:grid-cols-2">{children}</div>
    </div>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  description: string;
  picture: ReactNode;
  chosen: string;
  choice: UseFormRegisterReturn;
}

function Choice({ id, name, description, picture, chosen, choice }: ChoiceProps) {
  return (
    <label className="relative flex min-w-0 flex-col overflow-clip rounded-r3 border border-line hover:border-field-line has-checked:border-accent has-checked:shadow-[0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        {...choice}
        value={id}
        defaultChecked={id === chosen}
        aria-label={`${name}: ${description}`}
        className="absolute inset-0 z-1 m-0 size-full cursor-pointer appearance-none outline-none"
      />
      <span className="grid h-36 place-items-center border-line border-b bg-canvas text-text-3">{picture}</span>
      <span className={`grid flex-1 content-start px-3 py-2 ${id === chosen ? "bg-tint" : ""}`}>
        <span className="truncate font-medium">{name}</span>
        <span className="text-t2 text-text-3">{description}</span>
      </span>
    </label>
  );
}
