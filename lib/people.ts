import "server-only";
import type { Transaction } from "kysely";
import { database, takeTurns, transaction } from "./db/client.ts";
import type { Tables } from "./db/tables.ts";
import { isId } from "./fields";
import { accountsTurn, createInvitation } from "./invitations";
import { failure, type Result, success } from "./result";
import { type Actor, demand, isRole, type Role } from "./roles";

const gone = "This person no longer has an account.";
const lastAdministrator = "This is the only administrator. Make somebody else an administrator first.";

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** Everybody with an account, by name. For administrators. */
export async function listPeople(actor: Actor): Promise<Person[]> {
  demand(actor, "admin");
  const rows = await database().selectFrom("user").select(["id", "name", "email", "role"]).execute();
  return rows
    .flatMap(({ role, ...rest }) => (isRole(role) ? { ...rest, role } : []))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** A link that makes one account with this role; it ends after 7 days. For administrators. */
export async function invitePerson(
  actor: Actor,
  { role }: { role: Role },
): Promise<Result<{ url: string; expiresAt: number }>> {
  demand(actor, "admin");
  if (!isRole(role)) return failure("Choose one of the roles.");
  const { url, expiresAt } = await createInvitation({ kind: "invite", role, createdBy: actor.id });
  return success({ url, expiresAt });
}

/** Holds from the person's next request on. One administrator always remains. For administrators. */
export async function changeRole(actor: Actor, { id, role }: { id: string; role: Role }): Promise<Result> {
  demand(actor, "admin");
  if (!isRole(role)) return failure("Choose one of the roles.");
  return withPerson(id, async (handle, person) => {
    if (person.role === "admin" && role !== "admin" && (await isLastAdministrator(handle, id)))
      return failure(lastAdministrator);
    await handle.updateTable("user").set({ role }).where("id", "=", id).execute();
    return success(undefined);
  });
}

/** Removes an account, and with it its sessions; what the person wrote and sent stays. For administrators. */
export async function removePerson(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "admin");
  if (id === actor.id) return failure("You cannot remove yourself. Ask another administrator.");
  return withPerson(id, async (handle, person) => {
    if (person.role === "admin" && (await isLastAdministrator(handle, id))) return failure(lastAdministrator);
    await handle.deleteFrom("session").where("userId", "=", id).execute();
    await handle.deleteFrom("account").where("userId", "=", id).execute();
    await handle.deleteFrom("user").where("id", "=", id).execute();
    return success(undefined);
  });
}

function withPerson(
  id: string,
  change: (handle: Transaction<Tables>, person: { role: string }) => Promise<Result>,
): Promise<Result> {
  return transaction(async (handle) => {
    await takeTurns(handle, accountsTurn);
    const person = isId(id) && (await handle.selectFrom("user").select("role").where("id", "=", id).executeTakeFirst());
    return person ? change(handle, person) : failure(gone);
  });
}

async function isLastAdministrator(handle: Transaction<Tables>, id: string): Promise<boolean> {
  const other = await handle
    .selectFrom("user")
    .select("id")
    .where("role", "=", "admin")
    .where("id", "!=", id)
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}
