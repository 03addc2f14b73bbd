"use client";

import { EmojiPicker, type SkinTone } from "frimousse";
import { type AriaAttributes, type KeyboardEvent, useId, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button } from "@/components/ui/button";
import { EmojiResults, emojiSource, foundEmoji, useEmojis } from "./emoji-results";
import { emojiColumns, stepped } from "./emoji-search";
import { insertInto } from "./insert";
import { useSession } from "./session";
import { elementFor, type View } from "./view";

/** The skin tone that was chosen last in this tab. */
let lastTone: SkinTone = "none";

/** Every emoji, with search and skin tones; the chosen one goes to where the caret was. */
export function EmojiPopover({ path, start, end }: NonNullable<View["picking"]>) {
  const { view } = useSession();
  const field = useRef(elementFor(document.querySelector(".composer-edit") ?? document, path));
  const [tone, setTone] = useState(lastTone);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const emojis = useEmojis();
  const found = foundEmoji(emojis.all, query, tone);
  const isSearching = query.trim() !== "";
  const chosen = isSearching ? found?.[active] : undefined;
  const close = () => view.set({ ...view.get(), picking: null });
  function insert(emoji: string) {
    close();
    const target = field.current;
    // The popover gives the focus back first.
    requestAnimationFrame(() => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        insertInto(target, emoji, { start, end });
    });
  }
  /** While something is looked for, the keys walk what was found and not the picker's own list. */
  function walk(event: KeyboardEvent) {
    if (!isSearching || event.nativeEvent.isComposing) return;
    const next = stepped(event.key, active, found?.length ?? 0);
    if (next === null && event.key !== "Enter") return;
    event.preventDefault();
    if (next !== null) setActive(next);
    else if (chosen) insert(chosen.emoji);
  }
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      triggerRef={field}
      placement="bottom end"
      offset={4}
      className="rounded-r3 border border-line bg-raised shadow-pop"
    >
      <Dialog aria-label="Emoji" className="outline-none">
        <EmojiPicker.Root
          key={emojis.attempt}
          columns={emojiColumns}
          locale="en"
          emojibaseUrl={emojiSource}
          skinTone={tone}
          onEmojiSelect={({ emoji }) => insert(emoji)}
          className="flex h-80 max-h-[60dvh] w-[314px] flex-col"
        >
          <div className="flex items-center gap-1 p-2">
            <EmojiPicker.Search
              autoFocus
              aria-label="Search emoji"
              placeholder="Search"
              className="field-control"
              value={query}
              onKeyDown={walk}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
              {...(chosen && { "aria-controls": listId, "aria-activedescendant": `${listId}-${active}` })}
            />
            <EmojiPicker.SkinTone>
              {({ skinTone, setSkinTone, skinToneVariations }) => (
                <button
                  type="button"
                  aria-label={`Skin tone: ${toneNames[skinTone]}. Press for the next one.`}
                  title="Skin tone"
                  className="size-8 shrink-0 rounded-r2 text-t4 hover:bg-hover"
                  onClick={() => {
                    const at = skinToneVariations.findIndex((variation) => variation.skinTone === skinTone);
                    lastTone = skinToneVariations[(at + 1) % skinToneVariations.length]?.skinTone ?? "none";
                    setSkinTone(lastTone);
                    setTone(lastTone);
                  }}
                >
                  {skinToneVariations.find((variation) => variation.skinTone === skinTone)?.emoji}
                </button>
              )}
            </EmojiPicker.SkinTone>
          </div>
          {emojis.isMissing ? (
            <div
              role="alert"
              className="grid min-h-0 flex-1 place-content-center justify-items-center gap-2 px-4 text-center"
            >
              The emoji could not be loaded.
              <Button size="small" onClick={emojis.tryAgain}>
                Try again
              </Button>
            </div>
          ) : isSearching ? (
            <EmojiResults id={listId} found={found} active={active} onActive={setActive} onChoose={insert} />
          ) : (
            <EmojiPicker.Viewport className="min-h-0 flex-1 outline-none">
              <EmojiPicker.Loading className="grid h-full place-items-center text-text-3">
                Loading emoji
              </EmojiPicker.Loading>
              <EmojiPicker.List components={parts} className="pb-1" />
            </EmojiPicker.Viewport>
          )}
          <p className="flex min-h-8 items-center gap-2 border-line border-t px-3 py-1 text-t2 text-text-2">
            <EmojiPicker.ActiveEmoji>
              {({ emoji: pointed }) => {
                const emoji = isSearching ? chosen : pointed;
                return emoji ? (
                  <>
                    <span className="text-t4">{emoji.emoji}</span> <span className="truncate">{emoji.label}</span>
                  </>
                ) : emojis.isMissing ? null : path.startsWith("fallback.sms") ? (
                  "One emoji, and each SMS part holds 70 characters instead of 160."
                ) : (
                  <>
                    <span className="max-mid:hidden">Arrow keys choose, Enter inserts.</span>
                    <span className="mid:hidden">Press one to insert it.</span>
                  </>
                );
              }}
            </EmojiPicker.ActiveEmoji>
          </p>
        </EmojiPicker.Root>
      </Dialog>
    </Popover>
  );
}

const toneNames: Record<SkinTone, string> = {
  none: "yellow",
  light: "light",
  "medium-light": "medium light",
  medium: "medium",
  "medium-dark": "medium dark",
  dark: "dark",
};

type Components = NonNullable<Parameters<typeof EmojiPicker.List>[0]["components"]>;

/** The picker counts its rows and columns from 0, screen readers from 1. */
const fromOne = <Part extends AriaAttributes>(part: Part): Part => ({
  ...part,
  ...(part["aria-rowindex"] !== undefined && { "aria-rowindex": part["aria-rowindex"] + 1 }),
  ...(part["aria-colindex"] !== undefined && { "aria-colindex": part["aria-colindex"] + 1 }),
});

const parts: Components = {
  CategoryHeader: ({ category, ...rest }) => (
    <div {...rest} className="bg-raised px-3 pt-2 pb-1 text-t1 font-medium text-text-3">
      {category.label}
    </div>
  ),
  Row: ({ children, ...rest }) => (
    <div {...fromOne(rest)} className="px-2">
      {children}
    </div>
  ),
  Emoji: ({ emoji, ...rest }) => (
    <button {...fromOne(rest)} className="grid size-8 place-items-center rounded-r1 text-t4 data-active:bg-hover">
      {emoji.emoji}
    </button>
  ),
};
