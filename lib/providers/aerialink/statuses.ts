import type { SendState } from "../types";

/**
 * Aerialink's RCS statuses are not published. These are the words of its activity reports, of its answers, and the
 * usual ones of delivery reports. SUCCESS means that the network took the message, not that a phone has it.
 */
const words: Record<string, SendState> = {
  queued: "accepted",
  processing: "accepted",
  accepted: "accepted",
  pending: "accepted",
  submitted: "accepted",
  success: "sent",
  sent: "sent",
  delivered: "delivered",
  delivrd: "delivered",
  read: "read",
  seen: "read",
  displayed: "read",
  fail: "failed",
  failed: "failed",
  failure: "failed",
  error: "failed",
  blocked: "failed",
  rejected: "failed",
  undelivered: "failed",
  undeliverable: "failed",
  undeliv: "failed",
  expired: "expired",
  failoversent: "fallback-sent",
  fallbacksent: "fallback-sent",
  failoverdelivered: "fallback-delivered",
  fallbackdelivered: "fallback-delivered",
  failoverfailed: "fallback-failed",
  fallbackfailed: "fallback-failed",
};

/** In any case and with any separators; undefined for an unknown word, which changes nothing. */
export function readStatus(word: string): SendState | undefined {
  const key = word.toLowerCase().replace(/[^a-z]/g, "");
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
