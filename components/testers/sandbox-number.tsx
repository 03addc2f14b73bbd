"use client";

import { FlaskConical, Plus } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { Button } from "../ui/button";
import { ListRow } from "../ui/list";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";
import type { TesterInput } from "./schema";

interface SandboxNumberProps {
  /** In international writing. */
  shownPhone: string;
  /** What the tester would be. */
  tester: TesterInput;
  create(input: TesterInput): Promise<Result<unknown>>;
}

/** A reserved number that is nobody's tester: what it does, and a way to have it offered when a test is sent. */
export function SandboxNumber({ shownPhone, tester, create }: SandboxNumberProps) {
  const refusal = useRefusal("editor");
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const result = await answerOf(create(tester));
    setPending(false);
    toast(result.ok ? `${tester.name} was added.` : result.message);
  };
  return (
    <ListRow
      icon={<FlaskConical size={20} strokeWidth={1.6} aria-hidden />}
      title={<span className="tabular-nums">{shownPhone}</span>}
      detail={tester.note}
    >
      <Button
        size="small"
        icon={Plus}
        pending={pending}
        disabledReason={refusal}
        aria-label={`Save ${shownPhone} as a tester`}
        onClick={save}
      >
        Save as tester
      </Button>
    </ListRow>
  );
}
