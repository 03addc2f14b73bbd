"use client";

import { Ban, Check, TriangleAlert } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { orSayWhy } from "@/components/ui/load-failure";
import type { Problem } from "@/lib/message/schema";
import { noProblems } from "./problem-index";
import { type ConnectionChoice, useSession } from "./session";
import { useSelected } from "./store";
import { useReadiness } from "./use-readiness";
import { type Verdict, verdictOf, verdictWords } from "./verdict";

// Loaded on use: the page opens without what is not on it yet.
const ConnectionDetails = dynamic(
  () => orSayWhy(import("./connection-details").then((module) => module.ConnectionDetails)),
  { loading: () => null },
);

const looks: Record<Verdict["kind"], { icon: typeof Check; tone: string }> = {
  "as-is": { icon: Check, tone: "text-text-3" },
  loses: { icon: TriangleAlert, tone: "text-amber" },
  cannot: { icon: Ban, tone: "text-danger" },
};

/** Every connection with what it would make of the message; one opened shows what and where. */
export function ProviderStrip() {
  const { connections, losses, view } = useSession();
  const lost = useSelected(losses, (current) => current);
  const readiness = useReadiness();
  const [openId, setOpen] = useState<string | null>(null);
  const root = useRef<HTMLElement>(null);
  const problemsOf = ({ id, provider }: ConnectionChoice): readonly Problem[] => [
    ...(lost.get(provider) ?? noProblems),
    ...(readiness[id]?.problems ?? noProblems),
  ];
  const open = connections.find(({ id }) => id === openId);
  const chosenId = useSelected(view, ({ connectionId }) => connectionId);
  const close = () => setOpen(null);
  const opener = useRef<HTMLButtonElement | null>(null);

  useEffect(() => {
    if (!openId) return;
    const leave = (event: PointerEvent | KeyboardEvent) => {
      if (event instanceof KeyboardEvent ? event.key !== "Escape" : root.current?.contains(event.target as Node))
        return;
      if (event instanceof KeyboardEvent) opener.current?.focus();
      setOpen(null);
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("keydown", leave);
    };
  }, [openId]);

  if (connections.length === 0) return null;
  // At most four in a row, and as many in each: five as three and two.
  const rows = Math.ceil(connections.length / 4);
  const flexBasis = `max(148px, 100% / ${Math.ceil(connections.length / rows)} - 1px)`;
  return (
    <section ref={root} aria-label="Connections" className="relative px-gutter pb-2">
      {open && (
        <div
          id="connection-details"
          key={open.id}
          ref={focusOn}
          tabIndex={-1}
          className="outline-none absolute inset-x-gutter bottom-full z-10 mb-1 max-h-[60dvh] overflow-y-auto rounded-r3 border border-line bg-raised p-4 shadow-pop"
        >
          <ConnectionDetails connection={open} problems={problemsOf(open)} onClose={close} />
        </div>
      )}
      <ul className="flex max-h-[124px] flex-wrap max-mid:max-h-[150px] gap-px overflow-y-auto rounded-r3 border border-line bg-line [scrollbar-width:thin]">
        {connections.map((connection) => (
          <li key={connection.id} style={{ flexBasis }} className="min-w-0 grow bg-bg forced-colors:border">
            <Cell
              connection={connection}
              verdict={verdictOf(problemsOf(connection))}
              isOpen={connection.id === openId}
              isChosen={connection.id === chosenId}
              onPress={(cell) => {
                opener.current = cell;
                setOpen(connection.id === openId ? null : connection.id);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CellProps {
  connection: ConnectionChoice;
  verdict: Verdict;
  isOpen: boolean;
  /** The composer is narrowed to it. */
  isChosen: boolean;
  onPress(cell: HTMLButtonElement): void;
}

/** Whoever opens it by keyboard goes on inside it. */
const focusOn = (element: HTMLElement | null) => element?.focus({ preventScroll: true });

function Cell({ connection, verdict, isOpen, isChosen, onPress }: CellProps) {
  const { problems } = useSession();
  const blocked = useSelected(problems, ({ all }) =>
    all.some(({ severity, provider }) => severity === "error" && provider === undefined),
  );
  const { icon: Icon, tone } = looks[verdict.kind];
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? "connection-details" : undefined}
      onClick={(event) => onPress(event.currentTarget)}
      className={`flex h-10 w-full items-center gap-2 px-3 text-left hover:bg-hover max-mid:h-12 ${isOpen ? "bg-hover" : ""} ${isChosen ? "shadow-[inset_0_-2px_0_var(--accent)]" : ""}`}
    >
      <Icon size={16} aria-hidden className={`shrink-0 ${tone}`} />
      <span className="min-w-0">
        <span className="block truncate text-t2 font-semibold leading-4">
          {connection.name}
          {isChosen && <span className="sr-only">, writing for it</span>}
        </span>
        <span className={`block truncate text-t1 leading-4 ${verdict.kind === "as-is" ? "text-text-3" : tone}`}>
          {verdictWords(verdict, blocked)}
        </span>
      </span>
    </button>
  );
}
