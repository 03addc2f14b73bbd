"use client";

import { EyeOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ruleBook } from "@/lib/message/rule-book";
import { sources } from "@/lib/message/sources";
import { profiles } from "@/lib/providers/profiles";
import type { ProblemGroup } from "./problem-index";
import { SourceLink } from "./source-link";

interface ProblemWhyProps {
  problem: ProblemGroup;
  /** Puts the hints of this rule aside; absent for what is no hint, and for readers. */
  onDismiss?: (() => void) | undefined;
}

/** The reason behind a line of the list, where it comes from, and for a hint a way to be rid of it. */
export function ProblemWhy({ problem, onDismiss }: ProblemWhyProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const rule = ruleBook[problem.rule];
  if (!rule) return null;
  const source = sourceOf(rule.source, problem.provider);
  return (
    <div ref={root} className="pr-2 pb-2 pl-8 text-t2 text-text-2">
      <p className="wrap-anywhere">{rule.why}</p>
      <div className="flex flex-wrap items-center gap-x-3">
        {source && <SourceLink {...source} />}
        {!source && <span className="text-text-3">Cardwright’s own rule</span>}
        {onDismiss && (
          <Button variant="quiet" size="small" icon={EyeOff} onClick={onDismiss}>
            Put this hint aside
          </Button>
        )}
      </div>
    </div>
  );
}

/** What only one provider minds is written in its documentation. */
function sourceOf(id: string, provider: string | undefined): { title: string; address: string } | undefined {
  const profile = Object.values(profiles).find((known) => known.id === provider);
  if (profile) return { title: `Documentation of ${profile.name}`, address: profile.documentationUrl };
  const source = Object.entries(sources).find(([key]) => key === id)?.[1];
  return source && "address" in source ? source : undefined;
}
