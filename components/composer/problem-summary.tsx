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

type SeverityCounts = ReturnType<typeof countBySeverity>;

const severities = ["error", "warning", "hint"] as const;

function nounOf(severity: (typeof severities)[number], count: number) {
  return `${severityLooks[severity].name.toLowerCase()}${count === 1 ? "" : "s"}`;
}

/** "1 error, 2 hints". */
export const inWords = (counts: SeverityCounts) =>
  severities
    .flatMap((severity) => (counts[severity] > 0 ? `${counts[severity]} ${nounOf(severity, counts[severity])}` : []))
    .join(", ") || "none";

/** The counts with their icons, in words or as bare numbers; of those, where there is little room, the gravest alone. */
export function Counts({ counts, words }: { counts: SeverityCounts; words?: boolean }) {
  const shown = severities.filter((severity) => counts[severity] > 0);
  if (shown.length === 0) return <span className="text-t2 text-text-3">{words ? "Nothing to fix" : "0"}</span>;
  return shown.map((severity, index) => {
    const { icon: Icon, tone } = severityLooks[severity];
    return (
      <span
        key={severity}
        className={`inline-flex items-center gap-1.5 text-t2 font-semibold tabular-nums ${tone} ${words || index === 0 ? "" : "@max-[27rem]:hidden"}`}
      >
        <Icon size={14} aria-hidden />
        {counts[severity]}
        {words && <span className="font-medium">{nounOf(severity, counts[severity])}</span>}
      </span>
    );
  });
}
