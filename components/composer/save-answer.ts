import type { MessageDraft } from "@/lib/message/schema";

/** The version that somebody else, or another tab, saved meanwhile. */
export interface Theirs {
  version: number;
  draft: MessageDraft;
  savedAt: number;
  savedBy: string;
}

export interface SaveRequest {
  draft: MessageDraft;
  baseVersion: number;
  saveId: string;
  /** The author chose this draft over the version that stands there. */
  replaces?: boolean;
}

/** What stands in the way of whoever asks, whatever she asks for. */
type Hindrance =
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  | { kind: "removed" }
  | { kind: "refused"; message: string };

export type SaveAnswer =
  | { kind: "saved"; version: number; savedAt: number }
  | { kind: "conflict"; theirs: Theirs }
  | Hindrance;

/** Whether the server has something newer than the version that was asked with. */
export type LookAnswer = { kind: "same" } | { kind: "newer"; theirs: Theirs } | Hindrance;

export type SaveState =
  | { kind: "saved"; at: number }
  | { kind: "saving" }
  /** No connection: what was typed is kept in this browser and sent later. */
  | { kind: "kept" }
  /** The session has ended: what was typed is kept in this browser until somebody signs in again. */
  | { kind: "signed-out" }
  | { kind: "conflict"; theirs: Theirs }
  /** The message itself is gone; what was typed is kept in this browser. */
  | { kind: "removed" }
  | { kind: "refused"; message: string };

/** Unsaved text that was taken up from this browser when the page opened. */
export interface Restored {
  /** Epoch milliseconds. */
  keptAt: number;
  /** What the server had. */
  before: MessageDraft;
}

/** What this browser keeps of a message that is not saved yet. */
export interface Kept {
  draft: MessageDraft;
  baseVersion: number;
  /** Epoch milliseconds. */
  keptAt: number;
  /** The author chose this draft over that version, and that is not saved yet. */
  replaces?: boolean;
}

export interface DraftStorage {
  /** False where the browser keeps nothing: its storage is full or forbidden. */
  write(kept: Kept): boolean;
  read(): Kept | null;
  clear(): void;
}
