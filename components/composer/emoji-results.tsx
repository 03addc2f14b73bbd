"use client";

import { defaultEmojiDataResolver, type EmojiData, type SkinTone } from "frimousse";
import { useEffect, useRef, useState } from "react";
import { emojiFor } from "./emoji-search";

export const emojiSource = "/api/emoji";
export interface FoundEmoji {
  emoji: string;
  label: string;
}

export interface Emojis {
  /** null while they are being loaded, and where they could not be. */
  all: EmojiData["emojis"] | null;
  isMissing: boolean;
  /** Counts the tries, so that the picker begins anew with each. */
  attempt: number;
  tryAgain(): void;
}

/** Every emoji with its names. The picker beside it loads the same, and both wait for one answer. */
export function useEmojis(): Emojis {
  const [attempt, setAttempt] = useState(0);
  const [all, setAll] = useState<Emojis["all"]>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => void load(setAll, setMissing), []);
  return {
    all,
    isMissing,
    attempt,
    tryAgain() {
      setMissing(false);
      setAttempt(attempt + 1);
      void load(setAll, setMissing);
    },
  };
}

async function load(take: (all: EmojiData["emojis"]) => void, miss: (isMissing: true) => void) {
  try {
    take((await defaultEmojiDataResolver("en", { emojibaseUrl: emojiSource })).emojis);
  } catch {
    miss(true);
  }
}

/** What fits a query, the best first: the library sorts by category alone. */
export function foundEmoji(all: Emojis["all"], query: string, tone: SkinTone): FoundEmoji[] | null {
  return (
    all &&
    emojiFor(all, query).map(({ emoji, label, skins }) => ({
      emoji: (tone !== "none" && skins?.[tone]) || emoji,
      label,
    }))
  );
}

interface EmojiResultsProps {
  id: string;
  found: FoundEmoji[] | null;
  /** The place of the one that Enter takes. */
  active: number;
  onActive(index: number): void;
  onChoose(emoji: string): void;
}

/** The focus stays in the search field, which walks this list. */
export function EmojiResults({ id, found, active, onActive, onChoose }: EmojiResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (found === null || found.length === 0)
    return (
      <p role="status" className="grid min-h-0 flex-1 place-items-center text-text-3">
        {found === null ? "Loading emoji" : "No emoji of that name."}
      </p>
    );
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Emoji found"
      tabIndex={-1}
      className="grid min-h-0 flex-1 grid-cols-[repeat(9,32px)] content-start overflow-y-auto px-2 py-1 outline-none"
    >
      {found.map(({ emoji, label }, index) => (
        <button
          key={emoji}
          id={`${id}-${index}`}
          type="button"
          role="option"
          aria-label={label}
          aria-selected={index === active}
          tabIndex={-1}
          style={{ fontFamily: "var(--frimousse-emoji-font)" }}
          onPointerMove={() => onActive(index)}
          onClick={() => onChoose(emoji)}
          className="grid size-8 place-items-center rounded-r1 text-t4 aria-selected:bg-hover"
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
