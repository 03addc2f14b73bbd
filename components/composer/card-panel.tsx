"use client";

import { ArrowLeft, ArrowRight, Copy, Trash2 } from "lucide-react";
import { announce } from "@/components/ui/announce";
import { IconButton } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { duplicateCard, moveCard, removeCard } from "@/lib/message/edit";
import { CardEditor } from "./card-editor";
import { useEdit, useLimit, useSession } from "./session";
import { revealing } from "./view";

/** The selected card with what can be done to it as a whole. */
export function CardPanel({ index, count }: { index: number; count: number }) {
  const { canEdit, view, draft } = useSession();
  const edit = useEdit();
  const most = useLimit("cardsMaximum");
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
              disabledReason={count >= most ? `A carousel has at most ${most} cards` : undefined}
            />
            <IconButton size="small" icon={Trash2} label="Delete card" onClick={remove} />
          </div>
        )}
      </div>
      <CardEditor path={`cards.${index}`} />
    </section>
  );
}
