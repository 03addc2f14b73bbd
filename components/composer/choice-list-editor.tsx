"use client";

import type { ChoiceListPath } from "@/lib/message/edit";
import { AddChoice } from "./add-choice";
import { choicesAt, moveChoiceTo } from "./choice-commands";
import { ChoiceEditor } from "./choice-editor";
import { choiceKinds } from "./choice-kind";
import { ProblemLine } from "./draft-text";
import { Grip } from "./grip";
import { Line } from "./line";
import { useDraft, useLimit, useNotCarried, useSession } from "./session";
import { useSelected } from "./store";
import { revealing, toggled } from "./view";

/** The buttons of a card: rows that stay on the card. */
export function CardButtons({ listPath }: { listPath: ChoiceListPath }) {
  const { canEdit } = useSession();
  const count = useDraft((draft) => choicesAt(draft, listPath).length);
  const keys = useDraft((draft) =>
    choicesAt(draft, listPath)
      .map(({ key }) => key)
      .join(" "),
  );
  const limit = useLimit("choicesPerCard");
  return (
    <section aria-label="Buttons on this card" data-path={listPath}>
      <div className="mt-3 flex min-h-7 items-center gap-2 max-mid:min-h-10">
        <h3 className="font-semibold">Buttons on this card</h3>
        <ChoiceCount count={count} limit={limit} />
        {canEdit && (
          <AddChoice
            listPath={listPath}
            className="-mr-2 ml-auto"
            disabledReason={count >= limit ? `A card takes at most ${limit} buttons` : undefined}
          />
        )}
      </div>
      <ProblemLine path={listPath} className="py-1" />
      {count === 0 ? (
        <p className="text-t2 text-text-3">No buttons yet. They stay on the card after a tap.</p>
      ) : (
        <ul data-reorder="column" className="mt-1 grid gap-2">
          {keys.split(" ").map((key, index) => (
            <ChoiceEditor key={key} listPath={listPath} index={index} count={count} limit={limit} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The chips below the message: pills that vanish after the next message; a press opens one for editing. */
export function MessageChips() {
  const listPath: ChoiceListPath = "choices";
  const session = useSession();
  const { canEdit, view, draft: drafts, problems } = session;
  const chips = useDraft((draft) => draft.choices);
  const open = useSelected(view, (current) => current.open);
  const wrong = useSelected(problems, ({ all }) =>
    all
      .filter(({ path, severity }) => severity === "error" && path.startsWith("choices."))
      .map(({ path }) => path.split(".")[1])
      .join(" "),
  ).split(" ");
  const limit = useLimit("choicesPerMessage");
  const notCarried = useNotCarried(listPath);
  const count = chips.length;
  const openChips = chips.flatMap(({ key }, index) =>
    open.has(key) ? [<ChoiceEditor key={key} listPath={listPath} index={index} count={count} limit={limit} />] : [],
  );
  return (
    <Line
      id="chips-heading"
      heading="Message chips"
      path={listPath}
      aside={<ChoiceCount count={chips.length} limit={limit} />}
      below={openChips.length > 0 && <ul className="mt-6 grid gap-7 max-mid:mt-7 max-mid:gap-9">{openChips}</ul>}
    >
      <div
        data-reorder="row"
        className={`flex min-h-8 flex-wrap items-center gap-2 ${notCarried ? "not-carried" : ""}`}
      >
        {chips.map((chip, index) => {
          const Icon = choiceKinds[chip.type].icon;
          const isWrong = wrong.includes(String(index));
          return (
            <div
              key={chip.key}
              data-reorder-item
              className={`flex h-7 max-w-full items-stretch rounded-full border font-medium hover:bg-hover data-[lifted=drag]:opacity-40 data-[lifted=keys]:outline-2 data-[lifted=keys]:outline-accent data-[lifted=keys]:outline-offset-4 max-mid:h-11 ${isWrong ? "border-danger bg-danger-tint text-danger" : open.has(chip.key) ? "border-accent bg-tint text-accent" : "border-field-line"}`}
            >
              {canEdit && (
                <Grip
                  name={`Chip ${index + 1}`}
                  title={chip.title}
                  reorder={(from, to) => moveChoiceTo(session, listPath, from, to)}
                  className="justify-items-center w-6 rounded-l-full! pl-1 max-mid:w-9"
                />
              )}
              <button
                type="button"
                data-path={`chip.${chip.key}`}
                aria-expanded={open.has(chip.key)}
                aria-label={`Chip ${index + 1}: ${chip.title.trim() || "no title"}${isWrong ? ", has an error" : ""}`}
                onClick={() =>
                  view.set(
                    open.has(chip.key)
                      ? toggled(view.get(), chip.key)
                      : revealing(view.get(), drafts.get(), `choices.${index}.title`),
                  )
                }
                className={`flex min-w-0 items-center gap-1.5 rounded-full pr-3 max-mid:pr-3.5 ${canEdit ? "pl-0" : "pl-2.5"}`}
              >
                <Icon size={14} aria-hidden className="shrink-0" />
                <span className="truncate">{chip.title.trim() || "No title"}</span>
              </button>
            </div>
          );
        })}
        {canEdit && (
          <AddChoice
            listPath={listPath}
            className="-ml-2"
            disabledReason={
              notCarried ?? (chips.length >= limit ? `A message takes at most ${limit} chips` : undefined)
            }
          />
        )}
      </div>
      {notCarried && chips.length === 0 && <p className="text-t2 text-text-3">{notCarried}</p>}
      <ProblemLine path={listPath} className="py-1" />
    </Line>
  );
}

function ChoiceCount({ count, limit }: { count: number; limit: number }) {
  return (
    <span className={`text-t2 tabular-nums ${count > limit ? "font-semibold text-danger" : "text-text-3"}`}>
      {count} of {limit}
    </span>
  );
}
