"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { Button } from "../ui/button";
import { NameDialog } from "./name-dialog";

export function CreateCampaign({ create }: { create(input: { name: string }): Promise<Result<{ id: string }>> }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={Plus} disabledReason={useRefusal("editor")} onClick={() => setOpen(true)}>
        New campaign
      </Button>
      {isOpen && (
        <NameDialog
          title="New campaign"
          confirmLabel="Create campaign"
          placeholder="Such as: Spring launch"
          onClose={() => setOpen(false)}
          save={(name) => create({ name })}
          onDone={({ id }) => router.push(`/campaigns/${id}`)}
        />
      )}
    </>
  );
}
