"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { Button } from "../ui/button";
import { toast } from "../ui/toast";
import type { TesterInput } from "./schema";
import { TesterDialog } from "./tester-dialog";

export function AddTester({ create }: { create(input: TesterInput): Promise<Result<unknown>> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={Plus} disabledReason={useRefusal("editor")} onClick={() => setOpen(true)}>
        New tester
      </Button>
      <TesterDialog
        title="New tester"
        saveLabel="Add tester"
        isOpen={isOpen}
        onOpenChange={setOpen}
        save={create}
        onDone={(input) => toast(`${input.name} was added.`)}
      />
    </>
  );
}
