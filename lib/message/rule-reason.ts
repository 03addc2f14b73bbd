import type { Problem } from "./schema";
import type { SourceId } from "./sources";

/** Why a rule is there, in words for somebody who writes campaigns, and what it rests on. */
export interface Rule {
  severity: Problem["severity"];
  why: string;
  /** "provider": the documentation of the provider that minds. */
  source: SourceId | "provider";
}

export const error = (source: Rule["source"], why: string): Rule => ({ severity: "error", why, source });
export const warning = (source: Rule["source"], why: string): Rule => ({ severity: "warning", why, source });
export const hint = (source: Rule["source"], why: string): Rule => ({ severity: "hint", why, source });
