import type { ChoiceDraft } from "@/lib/message/schema";
import type { PhoneAction } from "@/lib/providers/gateway";
import type { PhoneKind } from "./view";

/** One thing that was done on a phone. */
export interface TapEvent {
  /** Counts up from 1. */
  id: number;
  phone: PhoneKind;
  choice: ChoiceDraft;
  /** What the sender's system is told. */
  action: Exclude<PhoneAction, { kind: "reply" }>;
  /** The bubble that it leaves on the phone; null for an action, which leaves none. */
  answer: string | null;
}

/** What was done on the phones since they were switched to tapping. */
export interface Tapping {
  /** Oldest first. */
  events: readonly TapEvent[];
  /** What lies open over each phone. */
  open: Readonly<Partial<Record<PhoneKind, ChoiceDraft>>>;
}

export const untouched: Tapping = { events: [], open: {} };

/** A reply becomes a bubble; every other choice opens what the phone would open. */
export function tapped(state: Tapping, phone: PhoneKind, choice: ChoiceDraft): Tapping {
  const { type, title, postbackData } = choice;
  const isReply = type === "reply";
  const action = { kind: "tap" as const, title, postbackData };
  const answer = isReply ? title || "No title" : null;
  return {
    events: [...state.events, { id: state.events.length + 1, phone, choice, action, answer }],
    open: isReply ? state.open : { ...state.open, [phone]: choice },
  };
}

/** What is open over a phone is closed, its place unsent. */
export function closed(state: Tapping, phone: PhoneKind): Tapping {
  const { [phone]: _, ...open } = state.open;
  return { ...state, open };
}

/** A place is sent as an answer to the choice that asked for one. Degrees. */
export function placeSent(state: Tapping, phone: PhoneKind, place: { latitude: number; longitude: number }): Tapping {
  const choice = state.open[phone];
  if (!choice) return state;
  const action = { kind: "location" as const, ...place, postbackData: choice.postbackData };
  const answer = `📍 ${place.latitude}, ${place.longitude}`;
  return {
    events: [...state.events, { id: state.events.length + 1, phone, choice, action, answer }],
    open: closed(state, phone).open,
  };
}

/** The bubbles on one phone, oldest first. */
export const answersOn = ({ events }: Tapping, phone: PhoneKind) =>
  events.flatMap(({ id, answer, ...event }) =>
    event.phone === phone && answer !== null ? [{ id, text: answer }] : [],
  );

/** Whether anything was done on a phone: Android takes the chips away then. */
export const isAnswered = ({ events }: Tapping, phone: PhoneKind) => events.some((event) => event.phone === phone);
