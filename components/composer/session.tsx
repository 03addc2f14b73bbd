"use client";

import { createContext, type ReactNode, use } from "react";
import { check } from "@/lib/message/check";
import { replaceAt, valueAt } from "@/lib/message/path";
import type { MessageDraft, Problem } from "@/lib/message/schema";
import { indexProblems, noProblems, type ProblemIndex } from "./problem-index";
import { createStore, type Store, useSelected } from "./store";
import { initialView, type View } from "./view";

/** What one open composer holds: the draft as typed, the problems found in it, and what is selected and open. */
export interface Session {
  draft: Store<MessageDraft>;
  problems: Store<ProblemIndex>;
  view: Store<View>;
  canEdit: boolean;
  /** Looks for problems now, for what must not be decided on those of a moment ago. */
  look(): ProblemIndex;
}

/** Milliseconds after a key press until the problems are looked for again: after the picture has been painted. */
const checkDelay = 60;

export function createSession(draft: MessageDraft, canEdit: boolean): Session {
  const drafts = createStore(draft);
  const problems = createStore(indexProblems(check(draft)));
  let isPending = false;
  drafts.subscribe(() => {
    if (isPending) return;
    isPending = true;
    setTimeout(() => {
      isPending = false;
      look();
    }, checkDelay);
  });
  function look() {
    problems.set(indexProblems(check(drafts.get()), problems.get()));
    return problems.get();
  }
  return { draft: drafts, problems, view: createStore(initialView(draft)), canEdit, look };
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("This part belongs inside the composer.");
  return session;
}

/** A part of the draft; the component renders again only when that part changes. */
export function useDraft<Part>(select: (draft: MessageDraft) => Part): Part {
  return useSelected(useSession().draft, select);
}

/** The value at a path, and a function that replaces it. */
export function useField<Value>(path: string): [Value, (value: Value) => void] {
  const { draft } = useSession();
  const value = useSelected(draft, (current) => valueAt(current, path) as Value);
  return [value, (next) => draft.set(replaceAt(draft.get(), path, next))];
}

/** Applies a pure edit of lib/message/edit.ts. */
export function useEdit(): (edit: (draft: MessageDraft) => MessageDraft) => void {
  const { draft } = useSession();
  return (edit) => draft.set(edit(draft.get()));
}

export function useProblemsAt(path: string): readonly Problem[] {
  return useSelected(useSession().problems, (index) => index.byPath.get(path) ?? noProblems);
}

export function useAllProblems(): readonly Problem[] {
  return useSelected(useSession().problems, (index) => index.all);
}
