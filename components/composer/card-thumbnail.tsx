"use client";

import { ImageOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { useBrokenUrl } from "@/components/preview/use-broken-url";
import { moveCardTo } from "./card-commands";
import { Grip, startDrag } from "./grip";
import { pictureOf } from "./picture";
import { useLateDraft, useSession } from "./session";
import { useSelected } from "./store";

interface CardThumbnailProps {
  cardKey: string;
  index: number;
  isSelected: boolean;
  /** Five in a row instead of four. */
  isNarrow: boolean;
}

/** One card in the strip: its picture, number and title, and whether something in it is wrong. */
export function CardThumbnail({ cardKey, index, isSelected, isNarrow }: CardThumbnailProps) {
  const session = useSession();
  const { view, problems, canEdit } = session;
  const item = useRef<HTMLLIElement>(null);
  const title = useLateDraft((draft) => draft.cards[index]?.title.trim() ?? "");
  const picture = useLateDraft((draft) => pictureOf(draft.cards[index]?.media));
  const [broken, setBroken] = useBrokenUrl();
  const errors = useSelected(
    problems,
    ({ all }) =>
      all.filter(({ path, severity }) => severity === "error" && `${path}.`.startsWith(`cards.${index}.`)).length,
  );
  const name = title || "No title";
  const reorder = (from: number, to: number) => moveCardTo(session, from, to);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a selected card that moves is brought into view again
  useEffect(() => {
    if (isSelected && item.current) scrollIntoStrip(item.current);
  }, [isSelected, index]);
  return (
    <li
      ref={item}
      data-reorder-item
      data-files-for={`cards.${index}.media`}
      onPointerDown={(event) => {
        if (canEdit && event.pointerType === "mouse") startDrag(event, reorder);
      }}
      className={`min-w-0 data-[lifted=drag]:opacity-40 data-[lifted=keys]:outline-2 data-[lifted=keys]:outline-accent data-[lifted=keys]:outline-offset-4 max-mid:w-[136px] max-mid:shrink-0 max-mid:snap-start ${isNarrow ? "mid:w-[calc((100%-96px)/5)]" : "mid:w-[calc((100%-88px)/4)]"}`}
    >
      <button
        type="button"
        data-path={`thumbnail.${cardKey}`}
        aria-pressed={isSelected}
        aria-label={`Card ${index + 1}, ${name}${errors > 0 ? `, ${errors} ${errors === 1 ? "error" : "errors"}` : ""}`}
        onClick={() => view.set({ ...view.get(), selectedCard: cardKey })}
        className={`relative block aspect-3/2 w-full overflow-hidden rounded-r2 bg-sunk ${isSelected ? "shadow-[0_0_0_2px_var(--bg),0_0_0_4px_var(--accent)]" : "shadow-[0_0_0_1px_var(--line)]"}`}
      >
        {picture && picture !== broken ? (
          <img
            src={picture}
            alt=""
            draggable={false}
            onError={() => setBroken(picture)}
            className="size-full object-cover"
          />
        ) : (
          <span className="grid size-full place-items-center text-text-3">
            <ImageOff size={20} aria-hidden />
          </span>
        )}
        {errors > 0 && (
          <b
            aria-hidden
            className="absolute top-1.5 right-1.5 grid size-4 place-items-center rounded-full bg-[#c8321f] text-t1 font-bold text-white shadow-[0_0_0_1.5px_#fff]"
          >
            !
          </b>
        )}
      </button>
      <div
        className={`mt-1 flex h-6 items-center gap-1 contain-size contain-layout text-t2 max-mid:h-11 ${isSelected ? "font-semibold text-text" : "text-text-2"}`}
      >
        {canEdit && (
          <Grip
            name={`Card ${index + 1}`}
            title={title}
            reorder={reorder}
            className="-ml-1.5 justify-items-center h-6 w-6 max-mid:h-11 max-mid:w-8"
          />
        )}
        <span aria-hidden className="font-medium tabular-nums text-text-3">
          {index + 1}
        </span>
        <span aria-hidden className="truncate">
          {name}
        </span>
      </div>
    </li>
  );
}

/** Sideways only: the page stays where it is. */
function scrollIntoStrip(item: HTMLElement): void {
  const strip = item.parentElement;
  if (!strip || strip.scrollWidth <= strip.clientWidth) return;
  const [outer, inner] = [strip.getBoundingClientRect(), item.getBoundingClientRect()];
  const over = Math.min(0, inner.left - outer.left - 16) + Math.max(0, inner.right - outer.right + 16);
  if (over !== 0) strip.scrollBy({ left: over, behavior: "instant" });
}
