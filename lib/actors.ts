import { database } from "./db/client";
import { newId } from "./db/id";
import { acceptInvitation, createInvitation } from "./invitations";
import type { Actor, Role } from "./roles";

/** Somebody with a role and without an account. For tests only. */
export function actorWith(role: Role): Actor {
  return { id: newId(), name: `The ${role}`, email: `${role}@example.com`, role };
}

export const password = "correct horse battery";

/** Somebody with an account, made through a real link. For tests only. */
export async function signedUp(role: Role, name: string): Promise<Actor> {
  const email = `${name.toLowerCase()}@example.com`;
  const { token } = await createInvitation({ kind: "invite", role });
  const accepted = await acceptInvitation({ token, name, email, password });
  if (!accepted.ok) throw new Error(accepted.message);
  const { id } = await database().selectFrom("user").select("id").where("email", "=", email).executeTakeFirstOrThrow();
  return { id, name, email, role };
}
