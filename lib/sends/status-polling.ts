import "server-only";
import { z } from "zod";
import { database } from "../db/client";
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
    .select(["id", "state", "message", "cost", "status_asked"])
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
  cost: string | null;
  status_asked: number | null;
}

async function ask(send: DueSend, now: number) {
  const { id } = send;
  const asked = (send.status_asked ?? 0) + 1;
  const isOpen = canChange(send) || (send.cost === null && asked <= priceQuestions);
  // Claimed before it is asked, so that two processes do not ask for one.
  const { numUpdatedRows } = await database()
    .updateTable("sends")
    .set({ ask_status_at: isOpen ? nextAskedAt(asked, now) : null, status_asked: asked })
    .where("id", "=", id)
    .where("ask_status_at", "<=", now)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || !isOpen) return;
  // What cannot be read now, or answered, may be later: the next time is set already.
  const followed = await openSend(id).catch(() => undefined);
  if (followed === undefined) return;
  if (!followed?.adapter.status || followed.receipt.ids.length === 0) return stop(id);
  await fetchStatus(followed);
}

/** Some providers tell the price here alone: they are asked for it even where reports have told everything else. */
const priceQuestions = 2;

/** A message that was not delivered may still arrive as its fallback. */
function canChange({ state, message }: DueSend): boolean {
  if (moving.some((word) => word === state)) return true;
  return (state === "failed" || state === "expired") && withFallback.parse(JSON.parse(message)).fallback !== undefined;
}

const withFallback = z.object({ fallback: z.unknown().optional() });

/** The connection is gone, or the provider never gave the message an id. */
async function stop(id: string) {
  await database().updateTable("sends").set({ ask_status_at: null }).where("id", "=", id).execute();
}
