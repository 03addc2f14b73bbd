"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { summary } from "@/lib/message/plain-text";
import type { MessageDraft, Problem } from "@/lib/message/schema";
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import { countThings, ProblemLines } from "./problem-lines";
import { useSession } from "./session";

interface FoundMessageProps {
  provider: ProviderId;
  draft: MessageDraft;
  lost: readonly Problem[];
}

/** What was recognised, beside what it would replace. */
export function FoundMessage({ provider, draft, lost }: FoundMessageProps) {
  const { draft: present } = useSession();
  const { name } = profiles[provider];
  const things = countThings(lost);
  return (
    <div className="grid gap-3">
      <StepHeading>This is a message for {name}</StepHeading>
      <dl className="grid grid-cols-2 gap-3 max-mid:grid-cols-1">
        <Version name="Now in this message" draft={present.get()} />
        <Version name={`In the ${name} JSON`} draft={draft} />
      </dl>
      {lost.length === 0 ? (
        <p className="text-text-2">Everything in it can be kept.</p>
      ) : (
        <section
          aria-label="What cannot be kept"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be reachable by keyboard, to be scrolled.
          tabIndex={0}
          className="max-h-[max(200px,40dvh)] overflow-y-auto rounded-r3"
        >
          <Notice tone="warning" title={things === 1 ? "One thing cannot be kept" : `${things} things cannot be kept`}>
            <ProblemLines problems={lost} />
          </Notice>
        </section>
      )}
      <p className="text-text-2">Nothing is changed yet. You can undo it after replacing, too.</p>
    </div>
  );
}

/** What is left to look at once the message is replaced. */
export function ReplacedMessage({ lost, onGo }: { lost: readonly Problem[]; onGo(): void }) {
  const things = countThings(lost);
  return (
    <div className="grid gap-3">
      <StepHeading>Imported. {things === 1 ? "One thing" : `${things} things`} could not be kept:</StepHeading>
      <ProblemLines problems={lost} onGo={onGo} />
    </div>
  );
}

function Version({ name, draft }: { name: string; draft: MessageDraft }) {
  return (
    <div className="rounded-r3 border border-line p-3">
      <dt className="text-t2 font-medium text-text-3">{name}</dt>
      <dd className="line-clamp-4 wrap-anywhere">{summary(draft)}</dd>
    </div>
  );
}

/** Takes the focus from the button that led here and is gone, and so says where one is. */
function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
      {children}
    </h3>
  );
}
