"use client";

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Copy, type LucideIcon, Trash2 } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { IconButton } from "@/components/ui/button";
import type { ChoiceListPath } from "@/lib/message/edit";
import type { LimitName } from "@/lib/message/limits";
import { deleteCard, duplicateCardAt, moveCardTo } from "./card-commands";
import { choiceNoun, choicesAt, deleteChoice, duplicateChoiceAt, moveChoiceTo } from "./choice-commands";
import { cardIndexAt, choiceAt } from "./selection";
import { useDraft, useLimit, useProblemsAt, useSession } from "./session";
import { useCount } from "./use-count";
import { type Box, usePartPlaces } from "./use-part-places";
import { type PhoneKind, revealing } from "./view";

interface SelectionToolsProps {
  kind: PhoneKind;
  /** What is selected. */
  path: string;
  /** Another phone carries the tools; this one only says where the part went. */
  isTwin: boolean;
}

/** Lies over a phone: the small toolbar of what is selected, its card's, and what else there is to say of it. */
export function SelectionTools({ kind, path, isTwin }: SelectionToolsProps) {
  const { canEdit } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const card = cardIndexAt(path);
  const choice = choiceAt(path);
  const places = usePartPlaces(root, path, card === null ? null : `cards.${card}`);
  const { part, list, height } = places;
  const hasTools = canEdit && !isTwin;
  return (
    <div ref={root} className="pointer-events-none absolute inset-0 z-1">
      {places.card && !isTwin && (
        <div className="absolute rounded-r3 border border-accent border-dashed" style={around(places.card)} />
      )}
      {part && choice && places.isFolded && (
        <p className={`${tagClass} bg-accent text-on-accent`} style={onTop(part)}>
          {choiceNoun(listOf(choice).list)} {listOf(choice).index + 1} is in here
        </p>
      )}
      {part && !isTwin && !places.isFolded && <OverLimit path={path} style={onTop(part)} />}
      {places.card && hasTools && card !== null && (
        <CardTools index={card} isWhole={choice === null} style={atStart(places.card)} />
      )}
      {part && list && hasTools && choice && (
        <ChoiceTools
          path={choice}
          isSideways={kind === "android" && choice.startsWith("choices")}
          style={below(list, part, height)}
        />
      )}
    </div>
  );
}

interface CardToolsProps {
  index: number;
  /** Nothing smaller is selected: the card itself can be duplicated and deleted here. */
  isWhole: boolean;
  style: CSSProperties;
}

function CardTools({ index, isWhole, style }: CardToolsProps) {
  const session = useSession();
  const count = useDraft((draft) => draft.cards.length);
  const most = useLimit("cardsMaximum");
  const name = `Card ${index + 1}`;
  const first = index === 0 ? "Already the first card" : undefined;
  const last = index === count - 1 ? "Already the last card" : undefined;
  return (
    <Tools label={`${name} on the phone`} path={`cards.${index}.title`} style={style}>
      <Tool icon={ArrowLeft} label="Move card left" blocked={first} run={() => moveCardTo(session, index, index - 1)} />
      <span className="px-0.5 text-t2 font-medium">{name}</span>
      <Tool
        icon={ArrowRight}
        label="Move card right"
        blocked={last}
        run={() => moveCardTo(session, index, index + 1)}
      />
      {isWhole && (
        <>
          <Tool
            icon={Copy}
            label="Duplicate card"
            blocked={count >= most ? `A carousel has at most ${most} cards` : undefined}
            run={() => duplicateCardAt(session, index)}
          />
          <Tool icon={Trash2} label="Delete card" run={() => deleteCard(session, index)} />
        </>
      )}
    </Tools>
  );
}

interface ChoiceToolsProps {
  path: string;
  /** The phone draws them in a row. */
  isSideways: boolean;
  style: CSSProperties;
}

function ChoiceTools({ path, isSideways, style }: ChoiceToolsProps) {
  const session = useSession();
  const { list, index } = listOf(path);
  const count = useDraft((draft) => choicesAt(draft, list).length);
  const most = useLimit(list === "choices" ? "choicesPerMessage" : "choicesPerCard");
  const noun = choiceNoun(list).toLowerCase();
  const move = (to: number) => () => moveChoiceTo(session, list, index, to);
  return (
    <Tools label={`${choiceNoun(list)} ${index + 1} on the phone`} path={`${path}.title`} style={style}>
      <Tool
        icon={isSideways ? ArrowLeft : ArrowUp}
        label={`Move ${noun} ${isSideways ? "left" : "up"}`}
        blocked={index === 0 ? "Already the first" : undefined}
        run={move(index - 1)}
      />
      <Tool
        icon={isSideways ? ArrowRight : ArrowDown}
        label={`Move ${noun} ${isSideways ? "right" : "down"}`}
        blocked={index === count - 1 ? "Already the last" : undefined}
        run={move(index + 1)}
      />
      <Tool
        icon={Copy}
        label={`Duplicate ${noun}`}
        blocked={count >= most ? "No room for one more" : undefined}
        run={() => duplicateChoiceAt(session, list, index)}
      />
      <Tool icon={Trash2} label={`Delete ${noun}`} run={() => deleteChoice(session, list, index)} />
    </Tools>
  );
}

interface ToolsProps {
  label: string;
  /** The field that Escape leads back to. */
  path: string;
  style: CSSProperties;
  children: ReactNode;
}

/** One stop of the Tab key; arrow keys walk it. */
function Tools({ label, path, style, children }: ToolsProps) {
  const { view, draft } = useSession();
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    view.set(revealing(view.get(), draft.get(), path));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard here for the buttons inside.
    <div className="pointer-events-auto absolute" style={style} onKeyDown={leave}>
      <Toolbar aria-label={label} className="flex items-center rounded-r3 border border-line bg-raised p-px shadow-pop">
        {children}
      </Toolbar>
    </div>
  );
}

interface ToolProps {
  icon: LucideIcon;
  label: string;
  /** Why it does nothing now. */
  blocked?: string | undefined;
  run(): void;
}

function Tool({ icon, label, blocked, run }: ToolProps) {
  return <IconButton size="small" icon={icon} label={label} disabledReason={blocked} onClick={run} />;
}

/** How much of a limit is used, where it is too much: as the counter of its field says it. */
function OverLimit({ path, style }: { path: string; style: CSSProperties }) {
  const isTooLong = useProblemsAt(path).some(({ rule }) => rule === "too-long");
  const limit = limitOf(path);
  return isTooLong && limit ? <Excess path={path} limit={limit} style={style} /> : null;
}

function Excess({ path, limit, style }: { path: string; limit: LimitName; style: CSSProperties }) {
  const { used } = useCount(path);
  const most = useLimit(limit);
  return (
    <p className={`${tagClass} bg-danger text-bg tabular-nums`} style={style}>
      {used}/{most}
    </p>
  );
}

/** The limit of a field that a phone draws. */
function limitOf(path: string): LimitName | null {
  const field = path.slice(path.lastIndexOf(".") + 1);
  if (choiceAt(path)) return field === "title" ? "choiceTitle" : null;
  if (path === "text") return "text";
  if (field === "title") return "cardTitle";
  return field === "description" ? "cardDescription" : null;
}

function listOf(choice: string): { list: ChoiceListPath; index: number } {
  const at = choice.lastIndexOf(".");
  return { list: choice.slice(0, at) as ChoiceListPath, index: Number(choice.slice(at + 1)) };
}

const tagClass = "absolute whitespace-nowrap rounded-full px-2 text-t1 font-semibold";

/** CSS pixels that a frame stands away from what it is around. */
const gap = 3;
/** As high and, with four buttons, as wide as the small toolbar is. */
const toolbar = { height: 32, width: "calc(4 * var(--control-small) + 4px)" };

const around = ({ left, top, right, bottom }: Box): CSSProperties => ({
  left: left - gap,
  top: top - gap,
  width: right - left + 2 * gap,
  height: bottom - top + 2 * gap,
});

/** Over the upper edge of a part, at its end. */
const onTop = ({ right, top }: Box): CSSProperties => ({
  left: right - 8,
  top: top - 8,
  transform: "translateX(-100%)",
});

/** Over the upper edge of a card, at its start. */
const atStart = ({ left, top }: Box): CSSProperties => ({ left: left + 8, top: Math.max(0, top - toolbar.height / 2) });

/** Under the list of a part, in its middle; over the part where the phone ends. */
const below = (list: Box, { left, right, top }: Box, height: number): CSSProperties => ({
  top: list.bottom + toolbar.height + 2 <= height ? list.bottom + 2 : top - toolbar.height - 2,
  left: `clamp(0px, ${(left + right) / 2}px - ${toolbar.width} / 2, 100% - ${toolbar.width})`,
});
