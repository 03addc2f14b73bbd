"use client";

import { ImageOff } from "lucide-react";
import { pictureOf } from "./picture";
import { useDraft, useSession } from "./session";
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
  const { view, problems } = useSession();
  const title = useDraft((draft) => draft.cards[index]?.title.trim() ?? "");
  const picture = useDraft((draft) => pictureOf(draft.cards[index]?.media));
  const errors = useSelected(
    problems,
    ({ all }) =>
      all.filter(({ path, severity }) => severity === "error" && `${path}.`.startsWith(`cards.${index}.`)).length,
  );
  const name = title || "No title";
  return (
    <li
      className={`min-w-0 max-mid:w-[136px] max-mid:shrink-0 max-mid:snap-start ${isNarrow ? "mid:w-[calc((100%-96px)/5)]" : "mid:w-[calc((100%-88px)/4)]"}`}
    >
      <button
        type="button"
        aria-pressed={isSelected}
        aria-label={`Card ${index + 1}, ${name}${errors > 0 ? `, ${errors} ${errors === 1 ? "error" : "errors"}` : ""}`}
        onClick={() => view.set({ ...view.get(), selectedCard: cardKey })}
        className={`relative block aspect-3/2 w-full overflow-hidden rounded-r2 bg-sunk ${isSelected ? "shadow-[0_0_0_2px_var(--bg),0_0_0_4px_var(--accent)]" : "shadow-[0_0_0_1px_var(--line)]"}`}
      >
        {picture ? (
          <img src={picture} alt="" className="size-full object-cover" />
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
      <p
        className={`mt-1 flex h-6 contain-size contain-layout items-center gap-1 text-t2 ${isSelected ? "font-semibold text-text" : "text-text-2"}`}
        aria-hidden
      >
        <span className="font-medium tabular-nums text-text-3">{index + 1}</span>
        <span className="truncate">{name}</span>
      </p>
    </li>
  );
}
