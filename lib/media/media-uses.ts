import "server-only";
import { database } from "../db/client";
import { type Actor, demand } from "../roles";

/** A message that shows a stored file. */
export interface MediaUse {
  id: string;
  name: string;
}

const storedAddress = /\/media\/([0-9a-f]{64}\.[a-z0-9]{2,4})/g;

/** The messages that use each stored file, by the file's name, as a picture, a thumbnail or in a fallback. For viewers. */
export async function messagesByFile(actor: Actor): Promise<Map<string, MediaUse[]>> {
  demand(actor, "viewer");
  const rows = await database()
    .selectFrom("messages")
    .select(["id", "name", "draft"])
    .where("draft", "like", "%/media/%")
    .orderBy("updated_at", "desc")
    .execute();
  const uses = new Map<string, MediaUse[]>();
  for (const { id, name, draft } of rows)
    for (const file of new Set(Array.from(draft.matchAll(storedAddress), ([, found = ""]) => found)))
      uses.set(file, [...(uses.get(file) ?? []), { id, name }]);
  return uses;
}

/** Why a stored file cannot be removed, in a sentence; undefined where nothing needs it. */
export async function whyNeeded(file: string): Promise<string | undefined> {
  const inside = `%/media/${file}%`;
  const messages = await database().selectFrom("messages").select("name").where("draft", "like", inside).execute();
  if (messages[0]) return `It is used in ${named(messages[0].name, messages.length)}. Take it out there first.`;
  const versions = await database()
    .selectFrom("message_versions")
    .innerJoin("messages", "messages.id", "message_versions.message_id")
    .select("messages.name")
    .where("message_versions.draft", "like", inside)
    .limit(1)
    .execute();
  if (versions[0]) return `An earlier version of the message “${versions[0].name}” shows it, and can be restored.`;
  const sends = await database()
    .selectFrom("sends")
    .select("message_name")
    .where("message", "like", inside)
    .limit(1)
    .execute();
  if (sends[0]) return `It was sent with “${sends[0].message_name}”, and the list of sends still shows it.`;
  const template = await database()
    .selectFrom("templates")
    .select("name")
    .where("draft", "like", inside)
    .executeTakeFirst();
  if (template) return `It is used in the template “${template.name}”. Remove that first.`;
  const connections = await database()
    .selectFrom("connections")
    .select("name")
    .where("sender_logo", "=", `/media/${file}`)
    .where("removed_at", "is", null)
    .execute();
  if (connections[0]) return `It is the sender’s logo of the connection “${connections[0].name}”.`;
}

const named = (first: string, count: number) =>
  count === 1 ? `the message “${first}”` : `the message “${first}” and ${count - 1} more`;
