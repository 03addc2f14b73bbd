"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import * as followUp from "@/lib/sends/follow-up";

const sendSchema = z.object({ id: z.string() });

const revoke = action("take back a message", sendSchema, followUp.revokeSend);

export async function revokeSend(id: string) {
  return revoke({ id });
}

const cancel = action("call off a message", sendSchema, followUp.cancelSend);

export async function cancelSend(id: string) {
  return cancel({ id });
}

const ask = action("ask for a status", sendSchema, followUp.askStatus);

export async function askStatus(id: string) {
  return ask({ id });
}
