"use client";

import dynamic from "next/dynamic";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { announce } from "@/components/ui/announce";
import { orSayWhy } from "@/components/ui/load-failure";
import { dismissHint, restoreHints } from "@/lib/message/edit";
import type { MessageDraft } from "@/lib/message/schema";
import { bySeverity, grouped, type ProblemGroup, placesOf } from "./problem-index";
import { severityLooks } from "./problem-severity";
import { useAllProblems, useEdit, useSession } from "./session";
import { revealing } from "./view";

// Loaded on use: the reasons are read now and then, and there are many.
const ProblemWhy = dynamic(() => orSayWhy(import("./problem-why").then((module) => module.ProblemWhy)), {
  loading: () => null,
});

/** Everything that `check` found; each line leads to its field and says why on demand. */
export function ProblemList({ className = "", onGo }: { className?: string; onGo?: () => void }) {
  const { canEdit, look } = useSession();
  const problems = useAllProblems();
  const edit = useEdit();
  const root = useRef<HTMLDivElement>(null);
  const lines = grouped(bySeverity(problems.filter(({ dismissed }) => !dismissed)));
  const toFix = lines.filter(({ severity }) => severity !== "hint");
  const hints = lines.filter(({ severity }) => severity === "hint");
  const putAside = grouped(problems.filter(({ dismissed }) => dismissed)).length;

  /** What was pressed is gone with the next look, and the focus with it. */
  function change(next: (draft: MessageDraft) => MessageDraft, said: string, focus: string) {
    flushSync(() => {
      edit(next);
      look();
    });
    announce(said);
    root.current?.querySelector<HTMLElement>(focus)?.focus();
  }

  return (
    <div
      ref={root}
      data-problem-list=""
      className={`relative -mx-2 grid content-start gap-x-4 px-2 ${toFix.length > 0 && hints.length > 0 ? "wide:grid-cols-2" : ""} ${className}`}
    >
      {lines.length === 0 && <p className="py-1 text-text-3">Nothing to fix. Every limit is kept.</p>}
      {toFix.length > 0 && <Lines label="To fix" problems={toFix} onGo={onGo} />}
      <div className="min-w-0">
        {hints.length > 0 && (
          <Lines
            label="Hints"
            problems={hints}
            onGo={onGo}
            dismiss={
              canEdit
                ? (rule) => change((draft) => dismissHint(draft, rule), "The hint is put aside.", "[data-put-aside]")
                : undefined
            }
          />
        )}
        {putAside > 0 && canEdit && (
          <button
            type="button"
            data-put-aside
            onClick={() => change(restoreHints, "All hints are shown again.", "[aria-label=Hints] button")}
            className="min-h-7 text-t2 text-text-3 hover:underline max-mid:min-h-11"
          >
            {putAside === 1 ? "1 hint put aside" : `${putAside} hints put aside`} ·{" "}
            <span className="text-accent">Show</span>
          </button>
        )}
      </div>
    </div>
  );
}

interface LinesProps {
  label: string;
  problems: ProblemGroup[];
  onGo?: (() => void) | undefined;
  dismiss?: ((rule: string) => void) | undefined;
}

function Lines({ label, problems, onGo, dismiss }: LinesProps) {
  return (
    <ul aria-label={label} className="min-w-0">
      {problems.map((problem) => (
        <ProblemLine
          key={`${problem.rule} ${problem.message}`}
          problem={problem}
          onGo={onGo}
          onDismiss={dismiss && (() => dismiss(problem.rule))}
        />
      ))}
    </ul>
  );
}

interface ProblemLineProps {
  problem: ProblemGroup;
  onGo?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
}

function ProblemLine({ problem, onGo, onDismiss }: ProblemLineProps) {
  const { view, draft } = useSession();
  const [isOpen, setOpen] = useState(false);
  const next = useRef(0);
  const id = useId();
  const { paths, severity, message } = problem;
  const { icon: Icon, name, tone } = severityLooks[severity];

  /** Another press goes on to the next place. */
  function go() {
    const path = paths[next.current % paths.length] ?? "";
    next.current++;
    onGo?.();
    view.set(revealing(view.get(), draft.get(), path));
  }

  return (
    <li className="-mx-2 rounded-r2 hover:bg-hover">
      <div className="flex items-start">
        <button
          type="button"
          title={message}
          onClick={go}
          className="group flex min-h-7 min-w-0 flex-1 items-start gap-2 rounded-r2 py-1 pl-2 text-left focus-visible:-outline-offset-2 max-mid:min-h-11 max-mid:py-3"
        >
          <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${tone}`} />
          <span className={`min-w-0 flex-1 wrap-anywhere ${severity === "error" ? "font-semibold" : ""}`}>
            <span className="sr-only">{name}: </span>
            <span id={id}>{message}</span>
          </span>
          <span className="whitespace-nowrap text-t2 leading-5 text-accent group-hover:underline">
            {placesOf(paths)}
          </span>
        </button>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-describedby={id}
          onClick={() => setOpen(!isOpen)}
          className="min-h-7 min-w-10 rounded-r2 px-2 text-right focus-visible:-outline-offset-2 text-t2 text-text-3 hover:text-text hover:underline max-mid:min-h-11"
        >
          Why
        </button>
      </div>
      {isOpen && <ProblemWhy problem={problem} onDismiss={onDismiss} />}
    </li>
  );
}
