/** How much of a card is shown. */
export interface Cut {
  title: "whole" | "one line" | "none";
  description: "whole" | "one line" | "none";
  /** Buttons that stay, counted from the first. */
  choices: number;
}

/** The first cards, which set the height of the whole carousel ("the first few": three is estimated). */
export const cardsThatSetTheHeight = 3;

/**
 * Everything Google Messages does, one step after the other, to a carousel card that is higher than the carousel:
 * description to one line, title to one line, buttons from the end, description, title (rcs-facts 3.1).
 */
export function cutSteps(choiceCount: number): Cut[] {
  const steps: Cut[] = [
    { title: "whole", description: "whole", choices: choiceCount },
    { title: "whole", description: "one line", choices: choiceCount },
    { title: "one line", description: "one line", choices: choiceCount },
  ];
  for (let choices = choiceCount - 1; choices >= 0; choices -= 1)
    steps.push({ title: "one line", description: "one line", choices });
  steps.push(
    { title: "one line", description: "none", choices: 0 },
    { title: "none", description: "none", choices: 0 },
  );
  return steps;
}

/** The mildest cut that fits; the hardest where none does. `fits` is asked no more often than needed. */
export function mildestCut(choiceCount: number, fits: (cut: Cut) => boolean): Cut {
  const steps = cutSteps(choiceCount);
  return steps.find(fits) ?? { title: "none", description: "none", choices: 0 };
}

/** Cuts a drawn card to its own height. The attributes are set by hand: React draws the card whole, once. */
export function cutToFit(card: HTMLElement): void {
  const title = card.querySelector<HTMLElement>(".android-title");
  const description = card.querySelector<HTMLElement>(".android-description");
  const body = card.querySelector<HTMLElement>(".android-card-body");
  const buttons = Array.from(card.querySelectorAll<HTMLElement>(".android-buttons > li"));
  mildestCut(buttons.length, (cut) => {
    show(title, cut.title);
    show(description, cut.description);
    buttons.forEach((button, index) => {
      button.hidden = index >= cut.choices;
    });
    if (body) body.hidden = cut.title === "none" && cut.description === "none" && cut.choices === 0;
    return card.scrollHeight <= card.clientHeight;
  });
}

function show(text: HTMLElement | null, amount: Cut["title"]) {
  if (!text) return;
  text.hidden = amount === "none";
  text.classList.toggle("android-one-line", amount === "one line");
}
