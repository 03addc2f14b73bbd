import "server-only";
import { database } from "./db/client.ts";
import { newId } from "./db/id.ts";
import type { Tables } from "./db/tables.ts";
import { isId, nameField, noteField } from "./fields";
import { readPhone } from "./phone";
import { outcomes } from "./providers/gateway";
import { failure, fieldFailure, type Result, success } from "./result";
import { type Actor, demand } from "./roles";

const gone = "This tester no longer exists.";
const platforms = ["android", "iphone", "unknown"] as const satisfies Tables["testers"]["platform"][];

export interface TesterInput {
  name: string;
  /** In any reasonable writing. */
  phone: string;
  platform: (typeof platforms)[number];
  note: string;
}

export interface Tester extends TesterInput {
  id: string;
}

/** Every tester by name; phones in E.164. For viewers. */
export async function listTesters(actor: Actor): Promise<Tester[]> {
  demand(actor, "viewer");
  const rows = await database().selectFrom("testers").select(["id", "name", "phone", "platform", "note"]).execute();
  return rows.sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
}

const reserved = Object.keys(outcomes);

/** People's own testers come first, by name; then the reserved numbers, the plain course before the troubles. */
const place = ({ phone }: { phone: string }) => reserved.indexOf(phone);

/** For editors. A number that another tester has is refused. */
export async function createTester(actor: Actor, input: TesterInput): Promise<Result<{ id: string }>> {
  demand(actor, "editor");
  const read = readInput(input);
  if (!read.ok) return read;
  const id = newId();
  const { numInsertedOrUpdatedRows } = await database()
    .insertInto("testers")
    .values({ id, ...read.value, created_at: Date.now() })
    .onConflict((conflict) => conflict.column("phone").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n ? success({ id }) : taken(read.value.phone);
}

/** For editors. */
export async function updateTester(actor: Actor, { id, ...input }: TesterInput & { id: string }): Promise<Result> {
  demand(actor, "editor");
  const read = readInput(input);
  if (!read.ok) return read;
  if (!isId(id)) return failure(gone);
  const { phone } = read.value;
  const { numUpdatedRows } = await database()
    .updateTable("testers")
    .set(read.value)
    .where("id", "=", id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("testers as other").select("id").where("phone", "=", phone).where("id", "!=", id))),
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0) return success(undefined);
  const known = await database().selectFrom("testers").select("id").where("id", "=", id).executeTakeFirst();
  return known ? taken(phone) : failure(gone);
}

/** For editors. */
export async function removeTester(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  if (!isId(id)) return failure(gone);
  const { numDeletedRows } = await database().deleteFrom("testers").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0 ? success(undefined) : failure(gone);
}

async function taken(phone: string) {
  const owner = await database().selectFrom("testers").select("name").where("phone", "=", phone).executeTakeFirst();
  return fieldFailure("phone", `${owner?.name ?? "Another tester"} has this number already.`);
}

function readInput({ name, phone, platform, note }: TesterInput) {
  const readName = nameField().safeParse(name);
  const number = readPhone(phone);
  const readNote = noteField.safeParse(note);
  const fields = [
    ...(readName.error?.issues ?? []).map(({ message }) => ({ path: "name", message })),
    ...(number.ok ? [] : [{ path: "phone", message: number.message }]),
    ...(platforms.includes(platform) ? [] : [{ path: "platform", message: "Choose one of the platforms." }]),
    ...(readNote.error?.issues ?? []).map(({ message }) => ({ path: "note", message })),
  ];
  if (!readName.success || !number.ok || !readNote.success || fields[0])
    return failure(fields[0]?.message ?? "", fields);
  return success({ name: readName.data, phone: number.e164, platform, note: readNote.data });
}
