"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useRefusal } from "../shell/use-refusal";
import { Button } from "../ui/button";
import { orSayWhy } from "../ui/load-failure";
import type { NewMessageDialogProps } from "./new-message-dialog";

// Loaded on use: with it comes everything that draws the templates.
const NewMessageDialog = dynamic(
  () => orSayWhy(import("./new-message-dialog").then((module) => module.NewMessageDialog)),
  { loading: () => null },
);

interface CreateMessageProps extends Omit<NewMessageDialogProps, "onClose"> {
  /** What the button says. */
  label?: string;
  /** Names the button where several say the same. */
  accessibleName?: string;
  variant?: "primary" | "secondary";
  /** Why it cannot be done here. */
  disabledReason?: string | undefined;
}

/** Begins a new message in a dialog. */
export function CreateMessage({
  label = "New message",
  accessibleName,
  variant = "primary",
  disabledReason,
  ...dialog
}: CreateMessageProps) {
  const refusal = useRefusal("editor");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        {...(variant === "primary" && { icon: Plus })}
        size={variant === "primary" ? "normal" : "small"}
        aria-label={accessibleName}
        disabledReason={refusal ?? disabledReason}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen && <NewMessageDialog {...dialog} onClose={() => setOpen(false)} />}
    </>
  );
}
