import type { PhoneTheme } from "@/components/preview/page-theme";
import type { TextSize } from "@/components/preview/phone";
import { isWithin, valueAt } from "@/lib/message/path";
import type { ChoiceDraft, ChoiceType, MessageDraft } from "@/lib/message/schema";
import { type Selection, selectionAt } from "./selection";

export const phoneKinds = ["android", "ios", "sms"] as const;
export type PhoneKind = (typeof phoneKinds)[number];
export type FallbackKind = "sms" | "mms";

/** What is selected, open and in front: never part of the draft, never saved. */
export interface View {
  /** The `key` of the card whose panel is open in a carousel. */
  selectedCard: string | null;
  /** Keys of choices with open details, and names of open sections. */
  open: ReadonlySet<string>;
  /** The connection whose limits alone count; null counts what every phone allows. */
  connectionId: string | null;
  /** The `key` of the sample person that the phones show; null is the first one. */
  person: string | null;
  /** Below 960 px only one pane is in front. */
  pane: "edit" | "phone";
  /** The name of the field that has the focus. */
  focused: string | null;
  /** What was edited or pressed last: its part is ringed on every phone, and keeps its ring when the focus goes on. */
  selected: Selection | null;
  /** The field that an emoji is chosen for, and what it replaces there, in UTF-16 units. */
  picking: { path: string; start: number; end: number } | null;
  /** Fields that were left once: an empty one is reproached only then. */
  touched: ReadonlySet<string>;
  /** Files that were dropped on a card whose panel is only being opened, with the `key` of the card. */
  incoming: { card: string; files: File[] } | null;
  /** The field to focus once it is on screen; a new object for every request. */
  focus: { path: string } | null;
  /** Which phones are shown; "all" shows as many as fit beside each other. */
  phones: PhoneKind | "all";
  /** Phones that are drawn for a picture: those that are not shown stand out of sight as long. */
  pictured: readonly PhoneKind[];
  /** The phone that was pressed last: what is selected carries its tools there. */
  phone: PhoneKind;
  /** What the phone without RCS shows where both would go out: the one that was edited or asked for last. */
  fallback: FallbackKind;
  /** The phones' own; null follows the page. */
  theme: PhoneTheme | null;
  textSize: TextSize;
  /** A press on a phone does what it does on a phone, instead of selecting. */
  isTapping: boolean;
}

export function initialView(draft: MessageDraft): View {
  return {
    selectedCard: draft.cards[0]?.key ?? null,
    open: new Set(),
    connectionId: null,
    person: null,
    pane: "edit",
    focused: null,
    picking: null,
    selected: null,
    touched: new Set(),
    incoming: null,
    focus: null,
    phones: "all",
    pictured: [],
    phone: "android",
    fallback: "sms",
    theme: null,
    textSize: "default",
    isTapping: false,
  };
}

export function toggled(view: View, name: string): View {
  const open = new Set(view.open);
  if (!open.delete(name)) open.add(name);
  return { ...view, open };
}

/** The field that a choice shows in its row; all its other fields but the title are in its details. */
export const rowField: Record<ChoiceType, keyof ChoiceDraft> = {
  reply: "postbackData",
  openUrl: "url",
  dialPhone: "phoneNumber",
  showLocation: "label",
  requestLocation: "postbackData",
  createCalendarEvent: "eventTitle",
};

const choicePath = /^(?:cards\.\d+\.|card\.)?choices\.\d+/;
const mediaDetailPath = /^((?:cards\.\d+\.|card\.)?media)\.(filename|thumbnail)/;

export const mediaDetailsName = (mediaPath: string, draft: MessageDraft) => {
  const card = valueAt(draft, mediaPath.replace(/\.?media$/, "")) as { key?: string } | undefined;
  return `media-details:${card?.key ?? "message"}`;
};

/** The fallback that a field belongs to; null for all other fields. */
export const fallbackAt = (path: string): FallbackKind | null =>
  isWithin(path, "fallback.sms") ? "sms" : isWithin(path, "fallback.mms") ? "mms" : null;

/** The view in which the field at `path` is on screen, asking for its focus. */
export const revealing = (view: View, draft: MessageDraft, path: string): View => ({
  ...showing(view, draft, path),
  pane: "edit",
  focus: { path },
});

/** The view in which the field at `path` is unfolded and its card selected; the focus stays where it is. */
export function showing(view: View, draft: MessageDraft, path: string): View {
  const open = new Set(view.open);
  const choice = choicePath.exec(path)?.[0];
  if (choice) {
    const { key, type } = (valueAt(draft, choice) ?? {}) as Partial<ChoiceDraft>;
    const field = path.slice(choice.length + 1);
    const isChip = choice.startsWith("choices");
    if (key && type && (isChip || (field !== "" && field !== "title" && field !== rowField[type]))) open.add(key);
  }
  const media = mediaDetailPath.exec(path)?.[1];
  if (media) open.add(mediaDetailsName(media, draft));
  if (isWithin(path, "fallback")) open.add("fallback");
  const card = /^cards\.(\d+)/.exec(path)?.[1];
  const selectedCard = card === undefined ? view.selectedCard : (draft.cards[Number(card)]?.key ?? view.selectedCard);
  return { ...view, selectedCard, open, selected: selectionAt(draft, path) ?? view.selected };
}

/** The element that stands for a path, or for the nearest part around it that is on screen. */
export function elementFor(root: ParentNode, path: string): HTMLElement | null {
  for (let current = path; ; current = current.slice(0, Math.max(0, current.lastIndexOf(".")))) {
    const found = root.querySelector<HTMLElement>(
      `[name="${CSS.escape(current)}"], [data-path="${CSS.escape(current)}"]`,
    );
    if (found || current === "") return found;
  }
}
