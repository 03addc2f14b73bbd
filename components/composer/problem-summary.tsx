"use client";

import { ChevronUp } from "lucide-react";
import { useRef, useState } from "react";
import { countBySeverity } from "./problem-index";
import { ProblemList } from "./problem-list";
import { severityLooks } from "./problem-severity";
import { useAllProblems } from "./session";
import { useLeaving } from "./use-leaving";

/** "1 error, 2 warnings, 3 hints" in one line; opens the list over the phone. */
export function ProblemSummary() {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useLeaving(root, isOpen, () => setOpen(false));
  const counts = countBySeverity(useAllProblems());
  return (
    <div ref={root} className="relative wide:hidden max-mid:hidden">
      {isOpen && (
        <div
          id="problem-list"
          className="absolute inset-x-0 bottom-full z-10 mb-1 max-h-[60dvh] overflow-y-auto rounded-r3 border border-line bg-raised px-4 py-2 shadow-pop"
        >
          <ProblemList onGo={() => setOpen(false)} />
        </div>
      )}
      <button
        type="button"
        data-opens-problems=""
        aria-expanded={isOpen}
        aria-controls={isOpen ? "problem-list" : undefined}
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
    const { icon: Icon, name, tone } = severityLooks[severity];
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
