"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { announce } from "./announce";
import { Button, IconButton } from "./button";

interface CopyButtonProps {
  text: string;
  /** What it copies: "Copy the address". */
  label: string;
  iconOnly?: boolean;
}

export function CopyButton({ text, label, iconOnly }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    // The clipboard exists only on https and localhost, and may be refused.
    const copied = await copyText(text);
    setOutcome(copied ? "copied" : "refused");
    announce(copied ? "Copied" : "Your browser did not allow copying. Select the text and copy it yourself.");
  };
  const shown = outcome === "copied" ? "Copied" : outcome === "refused" ? "Could not copy" : label;
  const icon = outcome === "copied" ? Check : Copy;
  return iconOnly ? (
    <IconButton label={shown} icon={icon} onClick={copy} />
  ) : (
    <Button icon={icon} onClick={copy}>
      {shown}
    </Button>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
