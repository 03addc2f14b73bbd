"use client";

import { Ban, Check, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Problem } from "@/lib/message/schema";
import { profiles } from "@/lib/providers/profiles";
import { noProblems } from "./problem-index";
import { ProviderProblems } from "./provider-problems";
import { type ConnectionChoice, useSession } from "./session";
import { useSelected } from "./store";
import { useReadiness } from "./use-readiness";
import { type Verdict, verdictOf, verdictWords } from "./verdict";

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

  useEffect(() => {
    if (!openId) return;
    const leave = (event: PointerEvent | KeyboardEvent) => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !root.current?.contains(event.target as Node))
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
  return (
    <section ref={root} aria-label="Connections" className="relative px-gutter pb-2">
      {open && (
        <div
          id="connection-details"
          className="absolute inset-x-gutter bottom-full z-10 mb-1 max-h-[60dvh] overflow-y-auto rounded-r3 border border-line bg-raised p-4 shadow-pop"
        >
          <ConnectionDetails connection={open} problems={problemsOf(open)} onGo={close} />
        </div>
      )}
      <ul className="flex max-h-[124px] flex-wrap gap-px overflow-y-auto rounded-r3 border border-line bg-line [scrollbar-width:thin]">
        {connections.map((connection) => (
          <li key={connection.id} className="min-w-0 flex-[1_1_148px] bg-bg">
            <Cell
              connection={connection}
              verdict={verdictOf(problemsOf(connection))}
              isOpen={connection.id === openId}
              isChosen={connection.id === chosenId}
              onPress={() => setOpen(connection.id === openId ? null : connection.id)}
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
  onPress(): void;
}

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
      onClick={onPress}
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

interface ConnectionDetailsProps {
  connection: ConnectionChoice;
  problems: readonly Problem[];
  onGo(): void;
}

/** What a connection refuses or loses, each line leading to its field, and the way to write for it alone. */
function ConnectionDetails({ connection, problems, onGo }: ConnectionDetailsProps) {
  const { view } = useSession();
  const isChosen = useSelected(view, ({ connectionId }) => connectionId === connection.id);
  const { name } = profiles[connection.provider];
  const hints = problems.filter(({ severity }) => severity === "hint");
  return (
    <div className="grid gap-3">
      <ProviderProblems provider={name} problems={problems} onGo={onGo} />
      {hints.map(({ rule, message }) => (
        <p key={rule} className="text-t2 text-text-2">
          {message}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t pt-3">
        <Button
          onClick={() => {
            view.set({ ...view.get(), connectionId: isChosen ? null : connection.id });
            onGo();
          }}
        >
          {isChosen ? "Write for every connection" : `Write for ${connection.name}`}
        </Button>
        <p className="min-w-0 flex-[1_1_220px] text-t2 text-text-3">
          {isChosen
            ? `The limits of ${name} count now.`
            : `The limits of ${name} will count, what it cannot carry is greyed out, and the phone shows what arrives.`}
        </p>
      </div>
    </div>
  );
}
