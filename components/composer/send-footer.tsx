"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { costLines, costSum } from "./send-cost";
import { planText, type SendPlan, sendLabel, tooMany, whyNotSend } from "./send-plan";
import { useDraft } from "./session";
import type { Way } from "./use-ways";

interface SendFooterProps {
  chosen: readonly Way[];
  plan: SendPlan;
  isSending: boolean;
  onClose(): void;
  onSend(): void;
}

/** What goes out and what it costs, beside the button that does it. */
export function SendFooter({ chosen, plan, isSending, onClose, onSend }: SendFooterProps) {
  const summary = useDraft((draft) => planText(draft, plan));
  const excess = tooMany(plan);
  const sum = costSum(chosen, plan.phones);
  // The sum says the same already.
  const lines = sum && chosen.length === 1 && plan.phones === 1 ? [] : costLines(chosen, plan.phones);
  return (
    <footer className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-line border-t px-4 py-3">
      <div id="send-plan" className="min-w-0 flex-1 basis-72 text-text-2 wrap-anywhere">
        {excess ? <p className="font-medium text-danger">{excess}.</p> : <p className="text-pretty">{summary}</p>}
        {lines.map((line) => (
          <p key={line} className="text-t2 text-text-3 tabular-nums">
            {line}
          </p>
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {sum && <p className="pr-1 text-right font-semibold tabular-nums max-mid:basis-full">{sum}</p>}
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="primary"
          icon={Send}
          pending={isSending}
          disabledReason={whyNotSend(plan)}
          aria-describedby="send-plan"
          onClick={onSend}
        >
          {isSending ? "Sending" : sendLabel(plan)}
        </Button>
      </div>
    </footer>
  );
}
