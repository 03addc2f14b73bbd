"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { Button } from "../ui/button";
import { NameDialog } from "./name-dialog";

interface CreateMessageProps {
  campaignId: string;
  create(input: { campaignId: string; name: string }): Promise<Result<{ id: string }>>;
}

/** Names a new message and opens it in the composer. */
export function CreateMessage({ campaignId, create }: CreateMessageProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={Plus} disabledReason={useRefusal("editor")} onClick={() => setOpen(true)}>
        New message
      </Button>
      <NameDialog
        title="New message"
        confirmLabel="Create message"
        placeholder="Four picks, 25% off"
        isOpen={isOpen}
        onOpenChange={setOpen}
        save={(name) => create({ campaignId, name })}
        onDone={({ id }) => router.push(`/messages/${id}`)}
      />
    </>
  );
}
