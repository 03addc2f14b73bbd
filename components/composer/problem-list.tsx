"use client";

import { ChevronUp, Lightbulb, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { Problem } from "@/lib/message/schema";
import { bySeverity, countBySeverity, placeOf } from "./problem-index";
import { useAllProblems, useSession } from "./session";
import { revealing } from "./view";

const looks: Record<Problem["severity"], { icon: LucideIcon; name: string; tone: string }> = {
  error: { icon: OctagonAlert, name: "Error", tone: "text-danger" },
  warning: { icon: TriangleAlert, name: "Warning", tone: "text-amber" },
  hint: { icon: Lightbulb, name: "Hint", tone: "text-text-3" },
};

/** Everything that `check` found; each line leads to its field. */
export function ProblemList({ className = "", onGo }: { className?: string; onGo?: () => void }) {
  const problems = bySeverity(useAllProblems());
  const toFix = problems.filter(({ severity }) => severity !== "hint");
  const hints = problems.filter(({ severity }) => severity === "hint");
  if (problems.length === 0)
    return <p className={`py-1 text-text-3 ${className}`}>Nothing to fix. Every limit is kept.</p>;
  return (
    <div
      className={`relative grid content-start gap-x-4 ${toFix.length > 0 && hints.length > 0 ? "wide:grid-cols-2" : ""} ${className}`}
    >
      {toFix.length > 0 && <Lines label="To fix" problems={toFix} onGo={onGo} />}
      {hints.length > 0 && <Lines label="Hints" problems={hints} onGo={onGo} />}
    </div>
  );
}

function Lines({ label, problems, onGo }: { label: string; problems: Problem[]; onGo?: (() => void) | undefined }) {
  const { view, draft } = useSession();
  return (
    <ul aria-label={label} className="min-w-0">
      {problems.map(({ rule, path, severity, message }) => {
        const { icon: Icon, name, tone } = looks[severity];
        return (
          <li key={`${rule} ${path} ${message}`}>
            <button
              type="button"
              title={message}
              onClick={() => {
                onGo?.();
                view.set(revealing(view.get(), draft.get(), path));
              }}
              className="group -mx-2 flex min-h-7 w-[calc(100%+16px)] items-start gap-2 rounded-r2 px-2 py-1 text-left hover:bg-hover max-mid:min-h-11 max-mid:py-3"
            >
              <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${tone}`} />
              <span className={`min-w-0 flex-1 wrap-anywhere ${severity === "error" ? "font-semibold" : ""}`}>
                <span className="sr-only">{name}: </span>
                {message}
              </span>
              <span className="whitespace-nowrap text-t2 leading-5 text-accent group-hover:underline">
                {placeOf(path)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** "1 error, 2 warnings, 3 hints" in one line; opens the list over the phone. */
export function ProblemSummary() {
  const [isOpen, setOpen] = useState(false);
  const counts = countBySeverity(useAllProblems());
  return (
    <div className="relative wide:hidden max-mid:hidden">
      {isOpen && (
        <div className="absolute inset-x-0 bottom-full z-10 mb-1 max-h-[50dvh] overflow-y-auto rounded-r3 border border-line bg-raised px-4 py-2 shadow-pop">
          <ProblemList onGo={() => setOpen(false)} />
        </div>
      )}
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-8 w-full items-center gap-4 rounded-r2 px-1"
      >
        <Counts counts={counts} words />
        <ChevronUp
          size={16}
          aria-hidden
          className={`ml-auto text-text-3 transition-transform ${isOpen ? "rotate-180" : ""}`}
        />
      </button>
    </div>
  );
}

/** The counts with their icons, in words or as bare numbers. */
export function Counts({ counts, words }: { counts: ReturnType<typeof countBySeverity>; words?: boolean }) {
  const shown = (["error", "warning", "hint"] as const).filter((severity) => counts[severity] > 0);
  if (shown.length === 0) return <span className="text-t2 text-text-3">{words ? "Nothing to fix" : "0"}</span>;
  return shown.map((severity) => {
    const { icon: Icon, name, tone } = looks[severity];
    const noun = `${name.toLowerCase()}${counts[severity] === 1 ? "" : "s"}`;
    return (
      <span key={severity} className={`inline-flex items-center gap-1.5 text-t2 font-semibold tabular-nums ${tone}`}>
        <Icon size={14} aria-hidden />
        {counts[severity]}
        <span className={words ? "font-medium" : "sr-only"}>{noun}</span>
      </span>
    );
  });
}
