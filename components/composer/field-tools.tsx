"use client";

import { Braces, Smile } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { announce } from "@/components/ui/announce";
import { IconButton } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { addVariable } from "@/lib/message/edit";
import { inOneLine } from "@/lib/message/foreign-placeholders";
import {
  isInVariable,
  type OpenVariable,
  openVariable,
  replacedRange,
  variableOffers,
} from "@/lib/message/variable-typing";
import { insertInto, selectionOf, takesEmoji } from "./insert";
import { offerOwnPlaceholders } from "./offer-own-placeholders";
import { useDraft, useSession } from "./session";
import { isMac, shortcutOf } from "./shortcuts";
import { type Choice, VariableList } from "./variable-list";
import { revealing } from "./view";

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface FieldToolsProps {
  path: string;
  /** What stands above the field at the right, and must stay to be read. */
  isBeside: keyof typeof places;
}

/** Clear of the counter in the line above; in a row of fields towards its middle, where the line above says nothing. */
const places = {
  label: "right-0",
  counter: "right-20 group-data-noted/field:right-42 max-mid:group-data-noted/field:right-38",
  // On a small screen between the heading and the button that adds one.
  "row start": "right-0 max-mid:right-auto max-mid:left-[min(172px,100vw-220px)]",
  "row end": "left-0",
};

/**
 * What is inserted into the field that has the focus: variables, offered by a button, by Ctrl or Cmd with a full stop and
 * by typing two braces, and emoji. The focus stays in the field, which the list of variables follows.
 */
export function FieldTools({ path, isBeside }: FieldToolsProps) {
  const session = useSession();
  const { draft, view } = session;
  const anchor = useRef<HTMLSpanElement>(null);
  const field = useRef<TextField>(null);
  const listId = useId();
  /** What is offered: `open` is the variable that is being typed, null where a button or keys asked. */
  const [list, setList] = useState<{ open: OpenVariable | null } | null>(null);
  const [active, setActive] = useState(0);
  /** Where a list was put away, so that going on with the same variable does not bring it back. */
  const [putAway, setPutAway] = useState<number>();
  const variables = useDraft((current) => current.variables);
  const choices = list
    ? choicesFor(
        list.open,
        variables.map(({ name }) => name),
        path,
      )
    : [];
  const index = Math.min(active, choices.length - 1);
  const isOpen = list !== null && choices.length > 0;

  function show(open: OpenVariable | null) {
    setList({ open });
    setActive(0);
    if (!isOpen) announce("Variables: choose with the arrow keys, insert with Enter.");
  }

  const look = useEffectEvent((why: "input" | "click") => {
    const target = field.current;
    if (!target) return;
    const { value } = target;
    const caret = selectionOf(target).start;
    // Whoever clicks into a finished variable may want to go anywhere in it.
    const isFinished = why === "click" && isInVariable(value, caret);
    const open = value.includes("{{") && !isFinished ? openVariable(value, caret) : null;
    if (open?.from !== putAway) setPutAway(undefined);
    if (open && open.from !== putAway) show(open);
    else setList(null);
  });

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (shortcutOf(event, isMac()) === "insert") {
      event.preventDefault();
      return isOpen ? setList(null) : show(null);
    }
    if (!isOpen || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = choices[index];
    if (step !== undefined) setActive((index + step + choices.length) % choices.length);
    else if (event.key === "Escape") {
      setPutAway(list?.open?.from);
      setList(null);
    } else if (chosen && (event.key === "Enter" || event.key === "Tab")) choose(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function choose({ kind, name }: Choice) {
    const target = field.current;
    if (!target) return;
    if (kind === "emoji") return pickEmoji();
    session.history.asOneStep(() => {
      if (kind === "new") draft.set(addVariable(draft.get(), name));
      insertInto(target, `{{${name}}}`, replacedRange(target.value, selectionOf(target), list?.open ?? null));
    });
    if (kind === "new") {
      const sample = `variables.${draft.get().variables.length - 1}.samples.0`;
      toast(`{{${name}}} is new and still empty.`, {
        label: "Give it a sample value",
        run: () => view.set(revealing(view.get(), draft.get(), sample)),
      });
    }
    setList(null);
  }

  const paste = useEffectEvent((event: ClipboardEvent) => {
    const target = field.current;
    const text = event.clipboardData?.getData("text/plain");
    if (!target || !text) return;
    if (target instanceof HTMLInputElement && /[\r\n]/.test(text)) {
      event.preventDefault();
      insertInto(target, inOneLine(text), selectionOf(target));
    }
    offerOwnPlaceholders(session, path, text);
  });

  useEffect(() => {
    const target = anchor.current?.parentElement?.querySelector<TextField>(`[name="${CSS.escape(path)}"]`);
    if (!target) return;
    field.current = target;
    const leaving = new AbortController();
    const { signal } = leaving;
    target.addEventListener("input", () => look("input"), { signal });
    target.addEventListener("click", () => look("click"), { signal });
    target.addEventListener("keydown", (event) => press(event as KeyboardEvent), { signal });
    target.addEventListener("paste", (event) => paste(event as ClipboardEvent), { signal });
    return () => leaving.abort();
  }, [path]);

  // Above a row there is room for two narrow ones, between its heading and what adds another.
  const sizes = `size-6! ${isBeside === "row start" ? "max-mid:h-8!" : "max-mid:size-8!"}`;
  const activeId = isOpen ? `${listId}-${index}` : undefined;
  useEffect(() => {
    const target = field.current;
    if (!target || !activeId) return;
    target.setAttribute("aria-controls", listId);
    target.setAttribute("aria-activedescendant", activeId);
    return () => {
      target.removeAttribute("aria-controls");
      target.removeAttribute("aria-activedescendant");
    };
  }, [listId, activeId]);

  function pickEmoji() {
    setList(null);
    if (field.current) view.set({ ...view.get(), picking: { path, ...selectionOf(field.current) } });
  }

  return (
    <span ref={anchor} className="relative z-10 block h-0">
      <span
        role="toolbar"
        aria-label="Insert"
        className={`absolute bottom-0.5 flex rounded-r2 border border-line bg-raised shadow-pop ${places[isBeside]}`}
        // The focus stays in the field.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <IconButton
          tabIndex={-1}
          icon={Braces}
          label="Insert a variable (Ctrl or ⌘ and .)"
          aria-expanded={isOpen}
          className={sizes}
          onClick={() => (isOpen ? setList(null) : show(null))}
        />
        {takesEmoji(path) && (
          <IconButton tabIndex={-1} icon={Smile} label="Insert an emoji" className={sizes} onClick={pickEmoji} />
        )}
      </span>
      {isOpen && (
        <VariableList
          id={listId}
          field={field}
          choices={choices}
          active={index}
          choose={choose}
          isAsked={list.open === null}
        />
      )}
    </span>
  );
}

/** Where nothing is typed yet, emoji can be reached by keyboard too. */
function choicesFor(open: OpenVariable | null, listed: readonly string[], path: string): Choice[] {
  const offers = variableOffers(listed, open?.query ?? "");
  return open === null && takesEmoji(path) ? [...offers, { kind: "emoji", name: "Emoji" }] : offers;
}
