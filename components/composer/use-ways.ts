"use client";

import { providerLosses } from "@/lib/message/check";
import type { ProviderProfile } from "@/lib/message/profile";
import type { Problem } from "@/lib/message/schema";
import { profiles } from "@/lib/providers/profiles";
import type { Cost } from "@/lib/providers/types";
import { noProblems } from "./problem-index";
import { type ConnectionChoice, useDraft, useSession } from "./session";
import { useReadiness } from "./use-readiness";
import { type Verdict, verdictOf } from "./verdict";

/** A connection with what would become of the message on its way through it. */
export interface Way extends ConnectionChoice {
  profile: ProviderProfile;
  problems: readonly Problem[];
  verdict: Verdict;
  /** What one message costs by its settings; null where that is not known. */
  price: Cost | null;
}

/** Every connection that the message could go through. */
export function useWays(): Way[] {
  const { connections } = useSession();
  const draft = useDraft((current) => current);
  const readiness = useReadiness();
  const losses = providerLosses(
    draft,
    connections.map(({ provider }) => profiles[provider]),
  );
  return connections.map((connection) => {
    const profile = profiles[connection.provider];
    const ofSettings = readiness[connection.id]?.problems ?? noProblems;
    const problems = [...(losses.get(profile.id) ?? noProblems), ...ofSettings];
    const price = readiness[connection.id]?.price ?? null;
    return { ...connection, profile, problems, verdict: verdictOf(problems), price };
  });
}

/** The connections of the last press in this tab. */
let lastChosen: readonly string[] = [];

export function rememberChoice(ids: readonly string[]): void {
  lastChosen = ids;
}

/**
 * The one that the message is written for, else the ones used last, else a sandbox: nobody's real phone rings because a
 * dialog was left as it opened.
 */
export function firstChoice(ways: readonly Way[], writtenFor: string | null): readonly string[] {
  const usable = ways.filter(({ verdict }) => verdict.kind !== "cannot");
  if (writtenFor !== null && usable.some(({ id }) => id === writtenFor)) return [writtenFor];
  const again = usable.filter(({ id }) => lastChosen.includes(id));
  if (again.length > 0) return again.map(({ id }) => id);
  const hasSandbox = ways.some(({ sandbox }) => sandbox);
  const first = usable.find(({ sandbox }) => sandbox === hasSandbox);
  return first ? [first.id] : [];
}
