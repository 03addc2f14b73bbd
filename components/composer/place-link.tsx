"use client";

import { placeOf } from "./problem-index";
import { useSession } from "./session";
import { revealing } from "./view";

interface PlaceLinkProps {
  path: string;
  /** Leaves whatever lies over the message. */
  onGo(): void;
}

/** Leads to the field at a path, called by its place: "Card 2". */
export function PlaceLink({ path, onGo }: PlaceLinkProps) {
  const { view, draft } = useSession();
  return (
    <button
      type="button"
      onClick={() => {
        onGo();
        view.set(revealing(view.get(), draft.get(), path));
      }}
      className="min-h-6 min-w-6 whitespace-nowrap max-mid:min-h-11 text-t2 text-accent hover:underline"
    >
      {placeOf(path)}
    </button>
  );
}
