import type { SendState } from "@/lib/providers/types";

/** "waiting" moves by itself, "good" needs no attention, "doubt" and "bad" do. */
export type StateTone = "waiting" | "good" | "doubt" | "bad";

interface StateWords {
  tone: StateTone;
  /** A few words: "Accepted by Sinch". */
  label(provider: string): string;
  /** One sentence: what it means for the reader, and what to do where there is something to do. */
  meaning(provider: string): string;
}

/** Every state of a send in a marketer's words. "Accepted" is never worded as "delivered". */
export const stateWords: Record<SendState, StateWords> = {
  sending: {
    tone: "waiting",
    label: () => "Sending",
    meaning: (provider) => `Waiting for the answer of ${provider}.`,
  },
  unknown: {
    tone: "doubt",
    label: () => "May or may not have gone out",
    meaning: (provider) =>
      `${provider} gave no clear answer. Look at the phone before sending again, so that nobody gets it twice.`,
  },
  accepted: {
    tone: "waiting",
    label: (provider) => `Accepted by ${provider}`,
    meaning: (provider) => `${provider} took the message. The phone has not confirmed it yet.`,
  },
  scheduled: {
    tone: "waiting",
    label: () => "Scheduled",
    meaning: (provider) => `${provider} keeps the message until its time comes.`,
  },
  sent: {
    tone: "waiting",
    label: () => "On its way to the phone",
    meaning: () => "The network has the message. The phone has not confirmed it yet.",
  },
  failed: {
    tone: "bad",
    label: () => "Not delivered",
    meaning: () => "The message did not reach the phone. Where the provider gives a reason, it stands below.",
  },
  expired: {
    tone: "bad",
    label: () => "Expired before delivery",
    meaning: () => "The phone could not be reached in time, and the message was dropped.",
  },
  revoked: {
    tone: "bad",
    label: () => "Taken back",
    meaning: () => "The message was withdrawn before the phone got it.",
  },
  cancelled: {
    tone: "bad",
    label: () => "Called off",
    meaning: () => "The message was cancelled before it was sent.",
  },
  "fallback-sent": {
    tone: "waiting",
    label: () => "Fallback on its way",
    meaning: () => "The phone could not take the rich message, so the fallback was sent instead.",
  },
  "fallback-failed": {
    tone: "bad",
    label: () => "Fallback not delivered",
    meaning: () => "Neither the rich message nor its fallback reached the phone.",
  },
  "fallback-delivered": {
    tone: "good",
    label: () => "Fallback delivered",
    meaning: () => "The phone could not take the rich message and got the fallback instead.",
  },
  delivered: {
    tone: "good",
    label: () => "Delivered",
    meaning: () => "The message is on the phone.",
  },
  read: {
    tone: "good",
    label: () => "Read",
    meaning: () => "The message was opened on the phone.",
  },
};

/** Whether more is to be expected without anyone doing anything. "Delivered" may still become "read". */
export function isMoving(state: SendState): boolean {
  return stateWords[state].tone === "waiting" || state === "delivered";
}
