import { flushSync } from "react-dom";
import { pageTheme } from "@/components/preview/page-theme";
import { announce } from "@/components/ui/announce";
import type { ChoiceListPath } from "@/lib/message/edit";
import { baselineLimits } from "@/lib/message/limits";
import { appendCard, deleteCard, duplicateCardAt, focusCard, moveCardTo } from "./card-commands";
import { choicesAt, deleteChoice, duplicateChoiceAt, moveChoiceTo } from "./choice-commands";
import { bySeverity } from "./problem-index";
import type { Session } from "./session";
import type { ShortcutId } from "./shortcuts";
import { revealing, toggled } from "./view";

interface Context {
  session: Session;
  target: HTMLElement;
  root: HTMLElement;
  send(): void;
}

type EditId = "add-card" | "left" | "right" | "up" | "down" | "duplicate" | "delete";

/** Does what a shortcut says, where the focus is. */
export function runShortcut(
  id: Exclude<ShortcutId, "undo" | "redo" | "insert">,
  { session, target, root, send }: Context,
): void {
  const { view } = session;
  const others: Record<Exclude<typeof id, EditId>, () => void> = {
    overview: () => view.set(toggled(view.get(), "shortcuts")),
    pane: () => crossOver(session, root),
    "next-problem": () => goToProblem(session, 1),
    "last-problem": () => goToProblem(session, -1),
    problems: () => openProblems(root),
    theme: () => changeTheme(session),
    tap: () => changeTapping(session, root),
    "next-card": () => goToCard(session, 1),
    "last-card": () => goToCard(session, -1),
    send,
  };
  if (id in others) others[id as keyof typeof others]();
  else editByKey(id as EditId, session, target);
}

function editByKey(id: EditId, session: Session, target: HTMLElement): void {
  const draft = session.draft.get();
  const choice = choiceAround(session, target);
  const card = draft.type === "carousel" ? cardAround(session, target) : -1;
  const isFull = draft.cards.length >= baselineLimits.cardsMaximum;
  const step = id === "left" || id === "up" ? -1 : 1;
  const sayFull = () => announce(`A carousel has at most ${baselineLimits.cardsMaximum} cards.`);

  if (id === "add-card") {
    if (card < 0) return;
    if (isFull) sayFull();
    else appendCard(session);
  } else if (id === "up" || id === "down") {
    if (choice) moveChoiceTo(session, choice.list, choice.index, choice.index + step);
  } else if (id === "left" || id === "right") {
    // Chips stand side by side.
    if (choice?.isPill) moveChoiceTo(session, choice.list, choice.index, choice.index + step);
    else if (card >= 0) moveCardTo(session, card, card + step);
  } else if (choice) {
    const most = choice.list === "choices" ? baselineLimits.choicesPerMessage : baselineLimits.choicesPerCard;
    if (id === "delete") deleteChoice(session, choice.list, choice.index);
    else if (choicesAt(draft, choice.list).length < most) duplicateChoiceAt(session, choice.list, choice.index);
    else announce("No room for one more.");
  } else if (card >= 0 && target.closest('[data-path^="cards"]')) {
    if (id === "delete") deleteCard(session, card);
    else if (isFull) sayFull();
    else duplicateCardAt(session, card);
  }
}

/** The button or chip that an element belongs to. */
function choiceAround({ draft }: Session, element: HTMLElement) {
  const pill = element.closest("[data-reorder-item]")?.querySelector<HTMLElement>('[data-path^="chip."]');
  if (pill) {
    const index = draft.get().choices.findIndex(({ key }) => pill.dataset.path === `chip.${key}`);
    return index < 0 ? null : { list: "choices" as ChoiceListPath, index, isPill: true };
  }
  for (let part = element.closest<HTMLElement>("[data-path]"); part; ) {
    const found = /^(choices|card\.choices|cards\.\d+\.choices)\.(\d+)$/.exec(part.dataset.path ?? "");
    if (found) return { list: found[1] as ChoiceListPath, index: Number(found[2]), isPill: false };
    part = part.parentElement?.closest<HTMLElement>("[data-path]") ?? null;
  }
  return null;
}

/** The card whose thumbnail an element belongs to, else the selected one. */
function cardAround(session: Session, element: HTMLElement): number {
  const thumbnail = element.closest("[data-reorder-item]")?.querySelector<HTMLElement>('[data-path^="thumbnail."]');
  const at = session.draft.get().cards.findIndex(({ key }) => thumbnail?.dataset.path === `thumbnail.${key}`);
  return at < 0 ? selectedCard(session) : at;
}

function selectedCard({ draft, view }: Session): number {
  const { cards } = draft.get();
  const at = cards.findIndex(({ key }) => key === view.get().selectedCard);
  return at < 0 && cards.length > 0 ? 0 : at;
}

function goToCard(session: Session, step: 1 | -1): void {
  const { type, cards } = session.draft.get();
  if (type !== "carousel" || cards.length === 0) return;
  const to = selectedCard(session) + step;
  if (cards[to]) focusCard(session, to);
  else announce(step > 0 ? "This is the last card." : "This is the first card.");
}

/** Where the last step through the problems led. */
const lastProblem = new WeakMap<Session, string>();

function goToProblem(session: Session, step: 1 | -1): void {
  const problems = bySeverity(session.look().all).filter(({ severity }) => severity !== "hint");
  const identify = ({ rule, path }: (typeof problems)[number]) => `${rule} ${path}`;
  const from = problems.findIndex((problem) => identify(problem) === lastProblem.get(session));
  const next = problems.at(from < 0 ? (step > 0 ? 0 : -1) : (from + step) % problems.length);
  if (!next) {
    announce("Nothing to fix.");
    return;
  }
  lastProblem.set(session, identify(next));
  session.view.set(revealing(session.view.get(), session.draft.get(), next.path));
  announce(next.message);
}

/** Goes to the first line of the list, which is opened where it is folded. */
function openProblems(root: HTMLElement): void {
  const seen = (selector: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].find((found) => found.checkVisibility());
  const opener = seen("[data-opens-problems]");
  if (opener?.ariaExpanded === "false") flushSync(() => opener.click());
  (seen("[data-problem-list] li button") ?? opener)?.focus();
}

function changeTapping({ view }: Session, root: HTMLElement): void {
  const isTapping = !view.get().isTapping;
  flushSync(() => view.set({ ...view.get(), isTapping }));
  // The connections make room for what is heard of a tap, and what had the focus may be gone with them.
  if (document.activeElement === document.body) root.querySelector<HTMLElement>("[data-phone]")?.focus();
  announce(isTapping ? "A press on a phone taps." : "A press on a phone selects.");
}

function changeTheme({ view }: Session): void {
  const theme = view.get().theme ?? pageTheme();
  const next = theme === "dark" ? "light" : "dark";
  view.set({ ...view.get(), theme: next });
  announce(`The phones are ${next}.`);
}

const left = new WeakMap<Session, HTMLElement>();

/** From the message to the phone, and back to where the focus was. */
function crossOver(session: Session, root: HTMLElement): void {
  const { view } = session;
  const phone = root.querySelector<HTMLElement>(".composer-stage");
  const isAtPhone = phone?.contains(document.activeElement) || view.get().pane === "phone";
  if (!isAtPhone && document.activeElement instanceof HTMLElement) left.set(session, document.activeElement);
  view.set({ ...view.get(), pane: isAtPhone ? "edit" : "phone" });
  requestAnimationFrame(() => {
    const back = left.get(session);
    const target =
      isAtPhone && back?.isConnected ? back : (isAtPhone ? root : phone)?.querySelector<HTMLElement>(focusable);
    target?.focus();
  });
}

const focusable = "a[href], button, input, textarea, select, [tabindex='0']";
