"use client";

import type { Problem } from "@/lib/message/schema";
import { PlaceLink } from "./place-link";
import { placeOf } from "./problem-index";

interface ProblemLinesProps {
  problems: readonly Pick<Problem, "path" | "message">[];
  /** Leaves whatever lies over the message. Without it the places are named and lead nowhere. */
  onGo?: () => void;
}

/** One line for one sentence, with every place that it speaks of. */
export function ProblemLines({ problems, onGo }: ProblemLinesProps) {
  const bySentence = Map.groupBy(problems, ({ message }) => message);
  return (
    <ul>
      {Array.from(bySentence, ([message, places]) => (
        <li key={message} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
          <span className="min-w-0 flex-[1_1_60%]">{message}</span>
          <span className="ml-auto flex flex-wrap justify-end gap-x-2">
            {Array.from(new Set(places.map(({ path }) => path)), (path) => (
              <Place key={path} path={path} onGo={onGo} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The whole message is no field that could be focused. */
function Place({ path, onGo }: { path: string; onGo: (() => void) | undefined }) {
  return onGo && path !== "" ? (
    <PlaceLink path={path} onGo={onGo} />
  ) : (
    <span className="whitespace-nowrap text-t2 text-text-2">{placeOf(path)}</span>
  );
}

/** How many different things a list speaks of: one sentence may stand for many places. */
export const countThings = (problems: readonly Pick<Problem, "message">[]) =>
  new Set(problems.map(({ message }) => message)).size;
