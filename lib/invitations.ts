import "server-only";
import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { hashPassword } from "better-auth/crypto";
import type { Transaction } from "kysely";
import { passwordLength } from "./account-rules.ts";
import { database, engine, takeTurns, transaction } from "./db/client.ts";
import { newId } from "./db/id.ts";
import { signInTables } from "./db/sign-in-tables.ts";
import type { Tables } from "./db/tables.ts";
import { env } from "./env.ts";
import { emailField, nameField } from "./fields.ts";
import { failure, fieldFailure, type Result, success } from "./result.ts";
import { isRole, type Role } from "./roles.ts";
import { hashToken, randomToken } from "./secrets.ts";

export type InvitationKind = Tables["invitations"]["kind"];

const hour = 60 * 60 * 1000;
/** Milliseconds. A set-up link has no end of its own: it is worth nothing once somebody has an account. */
const lifetimes: Record<InvitationKind, number> = {
  setup: 100 * 365 * 24 * hour,
  invite: 7 * 24 * hour,
  recover: hour,
};

const unusable = "This link was used already, or it has expired. Ask for a new one.";
/** Whoever adds, changes or removes an account takes turns, so that what was checked still holds when it is written. */
export const accountsTurn = "accounts";

/** Makes a one-time link; only the hash of its token is stored. A set-up or recovery link always makes an administrator. */
export async function createInvitation(invitation: {
  kind: InvitationKind;
  role: Role;
  createdBy?: string;
}): Promise<{ token: string; url: string; expiresAt: number }> {
  const { kind, role, createdBy } = invitation;
  const token = randomToken();
  const now = Date.now();
  const expiresAt = now + lifetimes[kind];
  await database()
    .insertInto("invitations")
    .values({
      id: newId(),
      kind,
      token_hash: hashToken(token),
      role: kind === "invite" ? role : "admin",
      created_by: createdBy ?? null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, url: `${env().publicUrl}/${kind}/${token}`, expiresAt };
}

/** What a link allows; null when it is unknown, used or expired, or when nobody needs the set-up link any more. */
export async function readInvitation(
  token: string,
): Promise<{ kind: InvitationKind; role: Role; expiresAt: number } | null> {
  const row = await database()
    .selectFrom("invitations")
    .select(["kind", "role", "expires_at"])
    .where("token_hash", "=", hashToken(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", Date.now())
    .executeTakeFirst();
  if (!row || !isRole(row.role)) return null;
  if (row.kind === "setup" && (await hasPeople())) return null;
  return { kind: row.kind, role: row.role, expiresAt: row.expires_at };
}

/** Whether anybody has an account yet. */
async function hasPeople(handle: Transaction<Tables> | ReturnType<typeof database> = database()) {
  return (await handle.selectFrom("user").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/**
 * Uses up a link: makes the account that it allows, or with a recovery link gives an existing account a new password,
 * the administrator's role, and ends its sessions. One link makes one account, also when it is opened twice at once.
 */
export async function acceptInvitation(input: {
  token: string;
  name: string;
  email: string;
  password: string;
}): Promise<Result<{ email: string }>> {
  const read = readAccount(input);
  if (!read.ok) return read;
  // Before the costly hash: whoever has no link is turned away at once.
  if (!(await readInvitation(input.token))) return failure(unusable);
  const account = { ...read.value, password: await hashPassword(read.value.password) };
  return transaction(async (handle) => {
    await takeTurns(handle, accountsTurn);
    const existing = await handle.selectFrom("user").select("id").where("email", "=", account.email).executeTakeFirst();
    const open = await handle
      .selectFrom("invitations")
      .select(["id", "kind", "role"])
      .where("token_hash", "=", hashToken(input.token))
      .where("used_at", "is", null)
      .where("expires_at", ">", Date.now())
      .executeTakeFirst();
    if (!open || (open.kind === "setup" && (await hasPeople(handle)))) return failure(unusable);
    if (existing && open.kind !== "recover")
      return fieldFailure("email", "This e-mail address has an account already. Sign in with it.");
    await handle.updateTable("invitations").set({ used_at: Date.now() }).where("id", "=", open.id).execute();
    if (existing) await resetAccount(handle, existing.id, account);
    else await createAccount(handle, account, open.role);
    return success({ email: account.email });
  });
}

interface Account {
  name: string;
  email: string;
  /** Hashed. */
  password: string;
}

const adapterOn = (handle: Transaction<Tables>) => kyselyAdapter(handle, { type: engine() })(signInTables);

async function createAccount(handle: Transaction<Tables>, { name, email, password }: Account, role: string) {
  const adapter = adapterOn(handle);
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  const user = await adapter.create<{ id: string; [field: string]: unknown }>({
    model: "user",
    data: { name, email, emailVerified: false, role, ...times } as never,
  });
  await adapter.create({
    model: "account",
    data: { userId: user.id, accountId: user.id, providerId: "credential", password, ...times },
  });
}

async function resetAccount(handle: Transaction<Tables>, id: string, { name, password }: Account) {
  await handle.updateTable("user").set({ name, role: "admin" }).where("id", "=", id).execute();
  await handle
    .updateTable("account")
    .set({ password })
    .where("userId", "=", id)
    .where("providerId", "=", "credential")
    .execute();
  await handle.deleteFrom("session").where("userId", "=", id).execute();
}

function readAccount({ name, email, password }: Record<"name" | "email" | "password", string>) {
  const { minimum, maximum } = passwordLength;
  const readName = nameField("Write your name.").safeParse(name);
  const readEmail = emailField.safeParse(email);
  const length = typeof password === "string" ? password.length : 0;
  const fields = [
    ...(readName.error?.issues ?? []).map(({ message }) => ({ path: "name", message })),
    ...(readEmail.error?.issues ?? []).map(({ message }) => ({ path: "email", message })),
    ...(length < minimum ? [{ path: "password", message: `Use at least ${minimum} characters.` }] : []),
    ...(length > maximum ? [{ path: "password", message: `Use at most ${maximum} characters.` }] : []),
  ];
  if (!readName.success || !readEmail.success || fields[0]) return failure(fields[0]?.message ?? "", fields);
  return success({ name: readName.data, email: readEmail.data, password });
}
