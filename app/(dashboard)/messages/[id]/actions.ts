"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { lookUpPhones as lookUpAll } from "@/lib/connections/look-up";
import { storeAtProvider as storeThere } from "@/lib/media/store-at-provider";
import { toDraft } from "@/lib/message/defaults";
import * as messages from "@/lib/messages";
import * as versions from "@/lib/messages/versions";
import * as sends from "@/lib/sends";

const renameSchema = z.tuple([z.string(), z.string()]).transform(([id, name]) => ({ id, name }));
const rename = action("rename message", renameSchema, messages.renameMessage);

export async function renameMessage(id: string, name: string) {
  return rename([id, name]);
}

const copySchema = z.object({ campaignId: z.string(), name: z.string(), draft: z.unknown().transform(toDraft) });

/** A name with a label behind it, once, within the length that a name may have. */
function labelled(name: string, label: string): string {
  const behind = ` (${label})`;
  return `${[...name.replace(behind, "")].slice(0, 80).join("").trimEnd()}${behind}`;
}

const copy = action("copy message", copySchema, messages.createMessage);

/** Stores a draft as a message of its own beside the one it came from. */
export async function copyMessage(from: { campaignId: string; name: string }, draft: unknown, label: string) {
  return copy({ campaignId: from.campaignId, name: labelled(from.name, label), draft });
}

const restoreSchema = z
  .tuple([z.string(), z.object({ version: z.int(), baseVersion: z.int() })])
  .transform(([messageId, versions]) => ({ messageId, ...versions }));
const restore = action("restore version", restoreSchema, versions.restoreVersion);

export async function restoreVersion(messageId: string, input: { version: number; baseVersion: number }) {
  return restore([messageId, input]);
}

const sendSchema = z.object({
  messageId: z.string(),
  version: z.int(),
  connectionIds: z.array(z.string()),
  to: z.array(z.string()),
  personKey: z.string().optional(),
  pressKey: z.uuid(),
  options: z.object({ ttlSeconds: z.number().optional(), sendAt: z.string().optional() }).optional(),
});
const send = action("send test", sendSchema, sends.sendTest);

export async function sendTest(input: unknown) {
  return send(input);
}

const lookUpSchema = z.object({ connectionId: z.string(), phones: z.array(z.string()) });
const lookUp = action("look phones up", lookUpSchema, lookUpAll);

export async function lookUpPhones(input: unknown) {
  return lookUp(input);
}

const storeSchema = z.object({ connectionId: z.string(), url: z.string() });
const store = action("store a file at a provider", storeSchema, storeThere);

export async function storeAtProvider(input: unknown) {
  return store(input);
}
