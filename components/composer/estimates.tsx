"use client";

import { Info } from "lucide-react";
import dynamic from "next/dynamic";
import { type CSSProperties, useId, useState } from "react";
import { orNothing } from "@/components/ui/load-failure";
import { Spinner } from "@/components/ui/spinner";
import type { PhoneKind } from "./view";

// Loaded on use, with a fallback of its own: what is around it does not wait.
const EstimateList = dynamic(() => orNothing(import("./estimate-list").then((module) => module.EstimateList)), {
  loading: () => <Spinner />,
});

/** Opens the list of what is estimated in what a phone draws of this message. The browser closes it, and brings the focus back. */
export function Estimates({ kind, name }: { kind: PhoneKind; name: string }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState<CSSProperties>({});
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`Approximate: estimates on ${name}`}
        onClick={(event) => setPlace(above(event.currentTarget))}
        className="inline-flex min-h-6 items-center gap-1 rounded-r1 px-1 hover:bg-hover hover:text-text"
      >
        Approximate
        <Info size={12} aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        style={place}
        onToggle={(event) => setOpen(event.newState === "open")}
        className="inset-auto m-0 max-h-[60dvh] w-80 max-w-[calc(100vw-16px)] overflow-y-auto rounded-r3 border border-line bg-raised p-4 text-left text-t2 text-text shadow-pop"
      >
        {isOpen && <EstimateList kind={kind} name={name} />}
      </div>
    </>
  );
}

/** In CSS pixels of the window: over the button, as far as the window goes. */
function above(button: HTMLElement): CSSProperties {
  const { left, top } = button.getBoundingClientRect();
  return { left: Math.max(8, Math.min(left - 120, window.innerWidth - 328)), bottom: window.innerHeight - top + 4 };
}
