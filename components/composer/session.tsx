"use client";

import { createContext, type ReactNode, use } from "react";
import type { Sender } from "@/components/preview/phone";
import { whyNotCarried } from "@/lib/message/carried";
import { check, providerLosses } from "@/lib/message/check";
import { baselineLimits, type LimitName } from "@/lib/message/limits";
import { replaceAt, valueAt } from "@/lib/message/path";
import type { ProviderProfile } from "@/lib/message/profile";
import type { MessageDraft, Problem } from "@/lib/message/schema";
import { sampleValues, type VariableValues } from "@/lib/message/variables";
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import type { Autosave } from "./autosave";
import { createFollower, type Follower } from "./follow";
import { createHistory, type History } from "./history";
import { whenReleased } from "./press";
import { indexProblems, noProblems, type ProblemIndex } from "./problem-index";
import { createStore, type Store, useSelected } from "./store";
import { initialView, type View } from "./view";

/** What an action answers. */
export type Outcome<Value = undefined> = { ok: true; value: Value } | { ok: false; message: string };

/** A connection that the message could go through. */
export interface ConnectionChoice {
  id: string;
  name: string;
  provider: ProviderId;
  sandbox: boolean;
  /** Who its messages are from, as the phones show it. */
  sender: Sender;
}

/** What one open composer holds: the draft as typed, the problems found in it, and what is selected and open. */
export interface Session {
  messageId: string;
  connections: readonly ConnectionChoice[];
  draft: Store<MessageDraft>;
  /** The same a moment later, for what a key press must not wait for. */
  lateDraft: Follower<MessageDraft>;
  /** Undo and redo over the whole draft; whatever sets the draft is a step of it. */
  history: History;
  problems: Store<ProblemIndex>;
  /** What each provider of the connections refuses or loses, by its id. */
  losses: Store<ReadonlyMap<string, readonly Problem[]>>;
  view: Store<View>;
  autosave: Autosave;
  canEdit: boolean;
  /** Where this server's files are for providers, and whether they can reach it there. */
  filesAt: { origin: string; isPublic: boolean };
  /** Copies a file of ours to a provider's store, and gives its address there. */
  storeAtProvider(input: { connectionId: string; url: string }): Promise<Outcome<{ url: string }>>;
  /** Looks for problems now, for what must not be decided on those of a moment ago. */
  look(): ProblemIndex;
}

/** Milliseconds of quiet after the last change was followed until the providers are compared. */
const compareDelay = 350;

/** Everything but the autosave, which works on its draft. */
export function createSession({
  draft,
  ...about
}: Pick<Session, "messageId" | "connections" | "canEdit" | "filesAt" | "storeAtProvider"> & {
  draft: MessageDraft;
}): Omit<Session, "autosave"> {
  const drafts = createStore(draft);
  const history = createHistory(drafts);
  const problems = createStore(indexProblems(check(draft)));
  const view = createStore(initialView(draft));
  const providers = [...new Set(about.connections.map(({ provider }) => provider))].map((id) => profiles[id]);
  const losses = createStore(providerLosses(draft, providers));
  let comparing: ReturnType<typeof setTimeout> | undefined;
  const lateDraft = createFollower(drafts);
  const compare = () => losses.set(providerLosses(drafts.get(), providers));
  lateDraft.subscribe(() => {
    whenReleased(look);
    clearTimeout(comparing);
    comparing = setTimeout(() => whenReleased(compare), compareDelay);
  });
  function look() {
    const chosen = chosenIn(view.get(), about.connections);
    problems.set(indexProblems(check(drafts.get(), chosen && profiles[chosen.provider]), problems.get()));
    return problems.get();
  }
  let connectionId = view.get().connectionId;
  view.subscribe(() => {
    if (view.get().connectionId === connectionId) return;
    connectionId = view.get().connectionId;
    look();
  });
  return { ...about, draft: drafts, lateDraft, history, problems, losses, view, look };
}

const chosenIn = ({ connectionId }: View, connections: readonly ConnectionChoice[]) =>
  connections.find(({ id }) => id === connectionId);

/** The connection that the composer is narrowed to, where one is chosen. */
export function useChosenConnection(): ConnectionChoice | undefined {
  const { view, connections } = useSession();
  return useSelected(view, (current) => chosenIn(current, connections));
}

/** What the chosen connection's provider carries; undefined while none is chosen. */
export function useChosenProfile(): ProviderProfile | undefined {
  const chosen = useChosenConnection();
  return chosen && profiles[chosen.provider];
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

/** Why the chosen connection carries nothing of a field; undefined where it does, or while none is chosen. */
export function useNotCarried(path: string): string | undefined {
  const profile = useChosenProfile();
  const type = useDraft((draft) => draft.type);
  return profile && whyNotCarried(path, type, profile);
}

/** A limit as it counts here: the chosen connection's where that is tighter. */
export function useLimit(name: LimitName): number {
  const profile = useChosenProfile();
  return Math.min(baselineLimits[name], profile?.limits[name] ?? baselineLimits[name]);
}

/** A part of the draft; the component renders again only when that part changes. */
export function useDraft<Part>(select: (draft: MessageDraft) => Part): Part {
  return useSelected(useSession().draft, select);
}

/** As `useDraft`, a moment after the key press that changed it. */
export function useLateDraft<Part>(select: (draft: MessageDraft) => Part): Part {
  return useSelected(useSession().lateDraft, select);
}

/** The samples that fill the phones: those of the person that is chosen, else of the first one. */
export function useSampleValues(): VariableValues {
  const person = useSelected(useSession().view, (view) => view.person);
  return useDraft((draft) => sampleValues(draft, person));
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
