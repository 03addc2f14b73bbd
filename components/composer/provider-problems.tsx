"use client";

import { Check } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/message/schema";
import { PlaceLink } from "./place-link";

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
  const things = new Set(losses.map(({ message }) => message)).size;
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
          <Lines problems={errors} onGo={onGo} />
        </Notice>
      )}
      {losses.length > 0 && (
        <Notice tone="warning" title={`${provider} loses ${things === 1 ? "one thing" : `${things} things`}`}>
          <Lines problems={losses} onGo={onGo} />
        </Notice>
      )}
    </>
  );
}

/** One line for one sentence, with a link to every place that it speaks of. */
function Lines({ problems, onGo }: { problems: readonly Problem[]; onGo(): void }) {
  const bySentence = Map.groupBy(problems, ({ message }) => message);
  return (
    <ul>
      {Array.from(bySentence, ([message, places]) => (
        <li key={message} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
          <span className="min-w-0 flex-[1_1_60%]">{message}</span>
          <span className="ml-auto flex flex-wrap justify-end gap-x-2">
            {places.map(({ rule, path }) => (
              <PlaceLink key={`${rule} ${path}`} path={path} onGo={onGo} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
