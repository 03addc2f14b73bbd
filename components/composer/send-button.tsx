"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useSession } from "./session";
import { useSelected } from "./store";

export interface SendButtonProps {
  /** Why this person cannot send. */
  sendBlocked?: string | undefined;
  onSend(): void;
}

/** Opens the send dialog; says how many errors come first. */
export function SendButton({ sendBlocked, onSend }: SendButtonProps) {
  const errors = useSelected(
    useSession().problems,
    ({ all }) => all.filter(({ severity, provider }) => severity === "error" && provider === undefined).length,
  );
  return (
    <Button
      variant="primary"
      icon={Send}
      onClick={onSend}
      disabledReason={sendBlocked}
      aria-label={errors > 0 ? `Send test, ${errors} ${errors === 1 ? "error" : "errors"} to mend first` : "Send test"}
    >
      Send test
      {errors > 0 && (
        <span className="grid h-4 min-w-4 place-items-center rounded-full bg-on-accent px-1 text-t1 font-bold text-accent">
          {errors}
        </span>
      )}
    </Button>
  );
}
