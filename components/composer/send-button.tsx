"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { countBySeverity } from "./problem-index";
import { useSession } from "./session";
import { useSelected } from "./store";

export interface SendButtonProps {
  /** Why this person cannot send. */
  sendBlocked?: string | undefined;
  onSend(): void;
}

/** Opens the send dialog; says how many errors come first. */
export function SendButton({ sendBlocked, onSend }: SendButtonProps) {
  // What one provider minds is no reason not to send through another.
  const errors = useSelected(
    useSession().problems,
    ({ all }) => countBySeverity(all.filter(({ provider }) => provider === undefined)).error,
  );
  return (
    <Button
      variant="primary"
      icon={Send}
      onClick={onSend}
      disabledReason={sendBlocked}
      aria-label={errors > 0 ? `Send test, ${errors} ${errors === 1 ? "error" : "errors"} to mend first` : "Send test"}
      className="shrink-0"
    >
      <span className="@max-[15rem]:hidden">Send test</span>
      {errors > 0 && (
        <span className="grid h-4 min-w-4 place-items-center rounded-full bg-on-accent px-1 text-t1 font-bold text-accent">
          {errors}
        </span>
      )}
    </Button>
  );
}
