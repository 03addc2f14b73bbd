"use client";

import { useEffect, useRef, useState } from "react";
import { type Billing, billing } from "@/lib/message/billing";
import { sources } from "@/lib/message/sources";
import { counted } from "@/lib/message/text-fields";
import { useSession } from "./session";
import { SourceLink } from "./source-link";
import { useSelected } from "./store";
import { revealing } from "./view";

/** "Basic outside the US · 1 segment in the US", what would make it cheaper, and what the words mean. */
export function PriceClass() {
  const { draft, problems, view } = useSession();
  // As late as the problems: no key press waits for it. As text, so that the same answer draws nothing again.
  const { elsewhere, unitedStates, changes }: Billing = JSON.parse(
    useSelected(problems, () => JSON.stringify(billing(draft.get()))),
  );
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="py-1.5 text-text-2">
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1">
          <b className="font-medium text-text">{elsewhere === "basic" ? "Basic" : "Single"}</b> outside the US ·{" "}
          <b className="font-medium text-text">
            {unitedStates.kind === "rich" ? counted(unitedStates.segments, "segment") : "Rich Media"}
          </b>{" "}
          in the US
        </span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label="Why this price class"
          onClick={() => setOpen(!isOpen)}
          className="min-h-6 min-w-10 rounded-r2 px-2 text-right text-t2 text-text-3 hover:text-text hover:underline max-mid:min-h-11"
        >
          Why
        </button>
      </p>
      {changes.length > 0 && (
        <ul aria-label="What would change the price class" className="text-t2">
          {changes.map(({ path, sentence }) => (
            <li key={sentence}>
              <button
                type="button"
                onClick={() => view.set(revealing(view.get(), draft.get(), path))}
                className="min-h-6 text-left text-text-3 hover:text-accent hover:underline max-mid:min-h-11"
              >
                {sentence}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isOpen && <Explanation />}
    </div>
  );
}

function Explanation() {
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => whole.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={whole} className="pt-1 text-t2">
      <p>
        Carriers set prices by class. Outside the US a Basic message is text alone, up to 160 bytes, and everything else
        is Single. In the US text with replies, calls and links is charged for every 160 bytes, and everything richer is
        Rich Media. Accents take two bytes and emoji four or more. Variables count with the samples that make it
        dearest.
      </p>
      <p className="flex flex-wrap gap-x-4">
        <SourceLink {...sources["S-21"]} />
        <SourceLink {...sources["S-5"]} />
      </p>
    </div>
  );
}
