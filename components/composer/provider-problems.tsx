"use client";

import { Check } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/message/schema";
import { countThings, ProblemLines } from "./problem-lines";

interface ProviderProblemsProps {
  /** "Sinch" */
  provider: string;
  problems: readonly Problem[];
  /** Leaves whatever lies over the message. */
  onGo(): void;
}

/** What a provider would refuse or drop of this message, each line leading to its field. */
export function ProviderProblems({ provider, problems, onGo }: ProviderProblemsProps) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const losses = problems.filter(({ severity }) => severity === "warning");
  const things = countThings(losses);
  if (errors.length + losses.length === 0)
    return (
      <p className="flex items-center gap-2 text-text-2">
        <Check size={16} aria-hidden className="text-text-3" />
        {provider} sends this as is.
      </p>
    );
  return (
    <>
      {errors.length > 0 && (
        <Notice tone="error" title={`${provider} cannot send this`}>
          <ProblemLines problems={errors} onGo={onGo} />
        </Notice>
      )}
      {losses.length > 0 && (
        <Notice tone="warning" title={`${provider} loses ${things === 1 ? "one thing" : `${things} things`}`}>
          <ProblemLines problems={losses} onGo={onGo} />
        </Notice>
      )}
    </>
  );
}
