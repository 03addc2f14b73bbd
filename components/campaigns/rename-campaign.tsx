"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { IconButton } from "../ui/button";
import { toast } from "../ui/toast";
import { NameDialog } from "./name-dialog";

interface RenameCampaignProps {
  id: string;
  name: string;
  rename(input: { id: string; name: string }): Promise<Result<unknown>>;
}

export function RenameCampaign({ id, name, rename }: RenameCampaignProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label="Rename this campaign"
        icon={Pencil}
        disabledReason={useRefusal("editor")}
        onClick={() => setOpen(true)}
      />
      <NameDialog
        title="Rename this campaign"
        confirmLabel="Rename"
        name={name}
        isOpen={isOpen}
        onOpenChange={setOpen}
        save={(newName) => rename({ id, name: newName })}
        onDone={() => toast("The new name is saved.")}
      />
    </>
  );
}
