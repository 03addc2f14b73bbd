"use client";

import { ArrowLeft, ArrowRight, Copy, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/button";
import { deleteCard, duplicateCardAt, moveCardTo } from "./card-commands";
import { CardEditor } from "./card-editor";
import { CardMenu } from "./card-menu";
import { useLimit, useSession } from "./session";

/** The selected card with what can be done to it as a whole. */
export function CardPanel({ index, count }: { index: number; count: number }) {
  const session = useSession();
  const most = useLimit("cardsMaximum");
  const move = (to: number) => moveCardTo(session, index, to);
  const noRoom = count >= most ? `A carousel has at most ${most} cards` : undefined;

  return (
    <section
      aria-labelledby="card-heading"
      data-path={`cards.${index}`}
      className="mt-2 rounded-r3 border border-line px-4 pt-2 pb-4"
    >
      <div className="flex min-h-7 items-center">
        <h2 id="card-heading" className="font-semibold">
          Card {index + 1}
        </h2>
        {session.canEdit && (
          <div className="-mr-2 ml-auto flex">
            <IconButton
              size="small"
              icon={ArrowLeft}
              label="Move card left"
              onClick={() => move(index - 1)}
              disabledReason={index === 0 ? "Already the first card" : undefined}
            />
            <IconButton
              size="small"
              icon={ArrowRight}
              label="Move card right"
              onClick={() => move(index + 1)}
              disabledReason={index === count - 1 ? "Already the last card" : undefined}
            />
            <IconButton
              size="small"
              icon={Copy}
              label="Duplicate card"
              onClick={() => duplicateCardAt(session, index)}
              disabledReason={noRoom}
            />
            <IconButton size="small" icon={Trash2} label="Delete card" onClick={() => deleteCard(session, index)} />
            <CardMenu index={index} count={count} noRoom={noRoom} />
          </div>
        )}
      </div>
      <CardEditor path={`cards.${index}`} />
    </section>
  );
}
