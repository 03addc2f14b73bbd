"use client";

import { Plus } from "lucide-react";
import { Segmented } from "@/components/ui/segmented";
import { carouselWidths } from "@/lib/message/limits";
import type { CarouselWidth } from "@/lib/message/schema";
import { appendCard } from "./card-commands";
import { CardPanel } from "./card-panel";
import { CardThumbnail } from "./card-thumbnail";
import { ProblemLine } from "./draft-text";
import { useDraft, useField, useLimit, useNotCarried, useSession } from "./session";
import { useSelected } from "./store";

/** The cards as a strip of thumbnails, and the panel of the selected one. */
export function CarouselEditor() {
  const { canEdit } = useSession();
  const keys = useDraft((draft) => draft.cards.map(({ key }) => key).join(" "))
    .split(" ")
    .filter(Boolean);
  const selected = useSelectedCard(keys);
  const [width, changeWidth] = useField<CarouselWidth>("width");
  const most = useLimit("cardsMaximum");
  const noWidth = useNotCarried("width");
  const over = keys.length > most;
  return (
    <>
      <section aria-labelledby="cards-heading" className="mt-4" data-path="cards">
        <div className="flex min-h-7 items-center gap-2">
          <h2 id="cards-heading" className="font-semibold">
            Cards
          </h2>
          <span className={`text-t2 tabular-nums ${over ? "font-semibold text-danger" : "text-text-3"}`}>
            {keys.length} of {most}
          </span>
          <div className="ml-auto" data-path="width">
            <Segmented
              disabled={!canEdit}
              disabledReason={width === "medium" ? noWidth : undefined}
              size="small"
              label="Width"
              labelShown
              value={width}
              onChange={changeWidth}
              options={[
                { value: "small", label: "Small", title: `${carouselWidths.small} dp on Android` },
                { value: "medium", label: "Medium", title: `${carouselWidths.medium} dp on Android` },
              ]}
            />
          </div>
        </div>
        <ProblemLine path="cards" className="pt-1" />
        <ol
          data-reorder="row"
          className="mt-2 flex flex-wrap gap-2 max-mid:-mx-4 max-mid:snap-x max-mid:scroll-px-4 max-mid:flex-nowrap max-mid:overflow-x-auto max-mid:px-4 max-mid:py-1"
        >
          {keys.map((key, index) => (
            <CardThumbnail
              key={key}
              cardKey={key}
              index={index}
              isSelected={index === selected}
              isNarrow={keys.length > 4}
            />
          ))}
          {canEdit && <AddCard count={keys.length} />}
        </ol>
      </section>
      {keys[selected] && <CardPanel key={keys[selected]} index={selected} count={keys.length} />}
    </>
  );
}

function useSelectedCard(keys: string[]): number {
  const { view } = useSession();
  const selected = useSelected(view, ({ selectedCard }) => selectedCard);
  return Math.max(0, keys.indexOf(selected ?? ""));
}

function AddCard({ count }: { count: number }) {
  const session = useSession();
  const most = useLimit("cardsMaximum");
  const full = count >= most;
  const noRoom = `A carousel has at most ${most} cards`;
  return (
    <li className="w-14 shrink-0">
      <button
        type="button"
        aria-label="Add a card"
        title={full ? noRoom : "Add a card"}
        aria-description={full ? noRoom : undefined}
        aria-disabled={full || undefined}
        data-path="thumbnail.add"
        onClick={() => {
          if (!full) appendCard(session);
        }}
        className="grid h-[calc(100%-28px)] min-h-16 w-full place-items-center rounded-r2 border border-field-line border-dashed text-text-2 hover:border-accent hover:bg-tint hover:text-accent aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-text-off"
      >
        <Plus size={16} aria-hidden />
      </button>
    </li>
  );
}
