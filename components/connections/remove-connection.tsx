"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/dialog";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";

interface RemoveConnectionProps {
  id: string;
  name: string;
  remove(input: { id: string }): Promise<Result<unknown>>;
}

export function RemoveConnection({ id, name, remove }: RemoveConnectionProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const confirm = async () => {
    setPending(true);
    const result = await answerOf(remove({ id }));
    setPending(false);
    if (!result.ok) return setError(result.message);
    toast(`“${name}” was removed.`);
    router.push("/connections");
  };
  return (
    <>
      <Button variant="danger" icon={Trash2} onClick={() => setOpen(true)}>
        Remove
      </Button>
      <ConfirmDialog
        title={`Remove “${name}”?`}
        confirmLabel="Remove connection"
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={confirm}
        pending={pending}
        error={error}
      >
        Nobody can send through it any more, and its stored credentials are deleted. What was sent through it stays in
        the list of sends.
      </ConfirmDialog>
    </>
  );
}
