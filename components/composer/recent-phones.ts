import type { Recipient } from "./use-recipients";

/** A number that was typed for a send in this browser, as it is offered again. */
export interface RecentPhone extends Recipient {
  /** "+44 •••• •••123": whoever looks over a shoulder learns no number. */
  masked: string;
}

const place = "cardwright:recent-phones";
const kept = 5;

/** The last few numbers that were typed for a send, the newest first. They stay in this browser. */
export function recentPhones(): RecentPhone[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

/** Puts these in front and drops the oldest; gives what is kept now. A full or forbidden storage keeps nothing. */
export function rememberPhones(phones: readonly RecentPhone[]): RecentPhone[] {
  const others = recentPhones().filter(({ phone }) => !phones.some((other) => other.phone === phone));
  const all = [...phones, ...others].slice(0, kept);
  try {
    localStorage.setItem(place, JSON.stringify(all));
  } catch {
    return recentPhones();
  }
  return all;
}

export function forgetPhones(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept then.
  }
}

function isRecent(value: unknown): value is RecentPhone {
  const { phone, label, masked } = (value ?? {}) as Partial<RecentPhone>;
  return [phone, label, masked].every((text) => typeof text === "string");
}
