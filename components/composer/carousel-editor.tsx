"use client";

import { ArrowLeft, ArrowRight, Copy, ImageOff, Plus, Trash2 } from "lucide-react";
import { announce } from "@/components/ui/announce";
import { IconButton } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { toast } from "@/components/ui/toast";
import { addCard, duplicateCard, moveCard, removeCard } from "@/lib/message/edit";
import { baselineLimits } from "@/lib/message/limits";
import type { CarouselWidth } from "@/lib/message/schema";
import { CardEditor } from "./card-editor";
import { ProblemLine } from "./draft-text";
import { pictureOf } from "./picture";
import { useDraft, useEdit, useField, useSession } from "./session";
import { useSelected } from "./store";
import { revealing } from "./view";

/** The cards as a strip of thumbnails, and the panel of the selected one. */
export function CarouselEditor() {
  const { canEdit } = useSession();
  const keys = useDraft((draft) => draft.cards.map(({ key }) => key).join(" "))
    .split(" ")
    .filter(Boolean);
  const selected = useSelectedCard(keys);
  const [width, changeWidth] = useField<CarouselWidth>("width");
  const over = keys.length > baselineLimits.cardsMaximum;
  return (
    <>
      <section aria-labelledby="cards-heading" className="mt-4" data-path="cards">
        <div className="flex min-h-7 items-center gap-2">
          <h2 id="cards-heading" className="font-semibold">
            Cards
          </h2>
          <span className={`text-t2 tabular-nums ${over ? "font-semibold text-danger" : "text-text-3"}`}>
            {keys.length} of {baselineLimits.cardsMaximum}
          </span>
          <div className="ml-auto" data-path="width" inert={!canEdit}>
            <Segmented
              size="small"
              label="Width"
              labelShown
              value={width}
              onChange={changeWidth}
              options={[
                { value: "small", label: "Small", title: "120 dp on Android" },
                { value: "medium", label: "Medium", title: "232 dp on Android" },
              ]}
            />
          </div>
        </div>
        <ProblemLine path="cards" className="pt-1" />
        <ol className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(112px,1fr))] gap-2 max-mid:-mx-4 max-mid:flex max-mid:snap-x max-mid:overflow-x-auto max-mid:px-4 max-mid:py-1">
          {keys.map((key, index) => (
            <CardThumbnail key={key} cardKey={key} index={index} isSelected={index === selected} />
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

function CardThumbnail({ cardKey, index, isSelected }: { cardKey: string; index: number; isSelected: boolean }) {
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
    <li className="min-w-0 max-mid:w-[136px] max-mid:shrink-0 max-mid:snap-start">
      <button
        type="button"
        aria-pressed={isSelected}
        aria-label={`Card ${index + 1}, ${name}${errors > 0 ? `, ${errors} ${errors === 1 ? "error" : "errors"}` : ""}`}
        onClick={() => view.set({ ...view.get(), selectedCard: cardKey })}
        className={`relative block aspect-3/2 w-full overflow-hidden rounded-r2 bg-sunk ${isSelected ? "shadow-[0_0_0_2px_var(--bg),0_0_0_4px_var(--accent)]" : "shadow-[0_0_0_1px_var(--line)]"}`}
      >
        {picture ? (
          // biome-ignore lint/performance/noImgElement: our own small file; Next's image service would fetch it again
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
        className={`mt-1 flex h-6 items-center gap-1 text-t2 ${isSelected ? "font-semibold text-text" : "text-text-2"}`}
        aria-hidden
      >
        <span className="font-medium tabular-nums text-text-3">{index + 1}</span>
        <span className="truncate">{name}</span>
      </p>
    </li>
  );
}

function AddCard({ count }: { count: number }) {
  const { view, draft } = useSession();
  const edit = useEdit();
  const full = count >= baselineLimits.cardsMaximum;
  return (
    <li className="min-w-14 max-w-20 max-mid:w-14 max-mid:shrink-0">
      <button
        type="button"
        aria-label="Add a card"
        title={full ? `A carousel has at most ${baselineLimits.cardsMaximum} cards` : "Add a card"}
        aria-disabled={full || undefined}
        onClick={() => {
          if (full) return;
          edit((current) => addCard(current));
          const last = draft.get().cards.at(-1);
          if (last) view.set({ ...view.get(), selectedCard: last.key });
          announce(`Card ${count + 1} added.`);
        }}
        className="grid h-[calc(100%-28px)] min-h-16 w-full place-items-center rounded-r2 border border-field-line border-dashed text-text-2 hover:border-accent hover:bg-tint hover:text-accent aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-text-off"
      >
        <Plus size={16} aria-hidden />
      </button>
    </li>
  );
}

function CardPanel({ index, count }: { index: number; count: number }) {
  const { canEdit, view, draft } = useSession();
  const edit = useEdit();
  const name = `Card ${index + 1}`;

  function move(to: number) {
    if (to < 0 || to >= count || !canEdit) return;
    edit((current) => moveCard(current, index, to));
    announce(`${name} is now card ${to + 1} of ${count}.`);
  }

  function duplicate() {
    edit((current) => duplicateCard(current, index));
    const copy = draft.get().cards[index + 1];
    if (copy) view.set({ ...view.get(), selectedCard: copy.key });
    announce(`${name} duplicated.`);
  }

  function remove() {
    const card = draft.get().cards[index];
    edit((current) => removeCard(current, index));
    view.set(revealing(view.get(), draft.get(), count > 1 ? `cards.${Math.min(index, count - 2)}` : "cards"));
    if (!card) return;
    toast(`${name} deleted.`, {
      label: "Undo",
      run: () => {
        edit((current) => ({ ...current, cards: current.cards.toSpliced(index, 0, card) }));
        view.set({ ...view.get(), selectedCard: card.key });
      },
    });
  }

  return (
    <section
      aria-labelledby="card-heading"
      data-path={`cards.${index}`}
      className="mt-2 rounded-r3 border border-line px-4 pt-2 pb-4"
      onKeyDown={(event) => {
        if (!event.altKey || event.defaultPrevented) return;
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        move(index + (event.key === "ArrowLeft" ? -1 : 1));
      }}
    >
      <div className="flex min-h-7 items-center">
        <h2 id="card-heading" className="font-semibold">
          {name}
        </h2>
        {canEdit && (
          <div className="-mr-2 ml-auto flex">
            <IconButton
              size="small"
              icon={ArrowLeft}
              label="Move card left (Alt ←)"
              onClick={() => move(index - 1)}
              disabledReason={index === 0 ? "Already the first card" : undefined}
            />
            <IconButton
              size="small"
              icon={ArrowRight}
              label="Move card right (Alt →)"
              onClick={() => move(index + 1)}
              disabledReason={index === count - 1 ? "Already the last card" : undefined}
            />
            <IconButton
              size="small"
              icon={Copy}
              label="Duplicate card"
              onClick={duplicate}
              disabledReason={
                count >= baselineLimits.cardsMaximum
                  ? `A carousel has at most ${baselineLimits.cardsMaximum} cards`
                  : undefined
              }
            />
            <IconButton size="small" icon={Trash2} label="Delete card" onClick={remove} />
          </div>
        )}
      </div>
      <CardEditor path={`cards.${index}`} />
    </section>
  );
}
