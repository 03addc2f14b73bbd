import "server-only";
import { z } from "zod";
import { database } from "../db/client";
import { isProviderError } from "../providers/error";
import type { SendState } from "../providers/types";
import { fetchStatus, openSend } from "./follow-up";
import { nextAskedAt } from "./status-times";

/** What can still change by itself. */
const moving: readonly SendState[] = ["unknown", "accepted", "scheduled", "sent", "fallback-sent", "delivered"];

/**
 * Asks the providers that can be asked what became of their messages, each again and again with growing pauses until
 * nothing more can change: their reports may not reach this server. Returns how many sends were due.
 */
export async function askDueStatuses(now = Date.now()): Promise<number> {
  const due = await database()
    .selectFrom("sends")
    .select(["id", "state", "message", "status_asked"])
    .where("ask_status_at", "<=", now)
    .orderBy("ask_status_at")
    .limit(20)
    .execute();
  await Promise.all(due.map((send) => ask(send, now)));
  return due.length;
}

interface DueSend {
  id: string;
  state: string;
  message: string;
  status_asked: number | null;
}

async function ask({ id, state, message, status_asked }: DueSend, now: number) {
  const asked = (status_asked ?? 0) + 1;
  const next = canChange(state, message) ? nextAskedAt(asked, now) : null;
  // Claimed before it is asked, so that two processes do not ask for one.
  const { numUpdatedRows } = await database()
    .updateTable("sends")
    .set({ ask_status_at: next, status_asked: asked })
    .where("id", "=", id)
    .where("ask_status_at", "<=", now)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || next === null) return;
  // Without its secrets a connection cannot be asked; later it may be.
  const followed = await openSend(id).catch(() => null);
  if (!followed?.adapter.status || followed.receipt.ids.length === 0) return stop(id);
  const answer = await fetchStatus(followed);
  // The provider does not know it, or not us: asking again tells nothing new.
  if (isProviderError(answer) && (answer.code === "rejected" || answer.code === "credentials")) await stop(id);
}

/** A message that was not delivered may still arrive as its fallback. */
function canChange(state: string, message: string): boolean {
  if (moving.some((word) => word === state)) return true;
  return (state === "failed" || state === "expired") && withFallback.parse(JSON.parse(message)).fallback !== undefined;
}

const withFallback = z.object({ fallback: z.unknown().optional() });

async function stop(id: string) {
  await database().updateTable("sends").set({ ask_status_at: null }).where("id", "=", id).execute();
}
