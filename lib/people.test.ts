import { beforeEach, expect, it } from "vitest";
import { signedUp } from "./actors";
import { database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import { readInvitation } from "./invitations";
import { changeRole, invitePerson, listPeople, removePerson } from "./people";
import type { Actor } from "./roles";

const lastAdministrator = "This is the only administrator. Make somebody else an administrator first.";

describeOnBothEngines("people", (open) => {
  let admin: Actor;
  let editor: Actor;

  beforeEach(async () => {
    await open();
    admin = await signedUp("admin", "Zoe");
    editor = await signedUp("editor", "Anna");
  });

  it("are listed by name, without passwords", async () => {
    expect(await listPeople(admin)).toEqual([editor, admin]);
  });

  it("are invited with a role", async () => {
    const invited = await invitePerson(admin, { role: "sender" });
    if (!invited.ok) throw new Error(invited.message);
    const token = invited.value.url.split("/").at(-1) ?? "";
    expect(await readInvitation(token)).toMatchObject({ kind: "invite", role: "sender" });
    expect((await invitePerson(admin, { role: "owner" as never })).ok).toBe(false);
  });

  it("get another role", async () => {
    expect(await changeRole(admin, { id: editor.id, role: "sender" })).toEqual({ ok: true, value: undefined });
    expect(await listPeople(admin)).toContainEqual({ ...editor, role: "sender" });
    expect((await changeRole(admin, { id: editor.id, role: "owner" as never })).ok).toBe(false);
  });

  it("always include an administrator", async () => {
    expect(await changeRole(admin, { id: admin.id, role: "viewer" })).toEqual({
      ok: false,
      message: lastAdministrator,
    });
    const other = await signedUp("admin", "Other");
    expect((await changeRole(admin, { id: admin.id, role: "viewer" })).ok).toBe(true);
    expect(await removePerson(admin, { id: other.id })).toEqual({ ok: false, message: lastAdministrator });
  });

  it("include an administrator also when two remove each other at the same moment", async () => {
    const other = await signedUp("admin", "Other");
    const outcomes = await Promise.all([
      removePerson(admin, { id: other.id }),
      removePerson(other, { id: admin.id }),
      changeRole(admin, { id: other.id, role: "viewer" }),
      changeRole(other, { id: admin.id, role: "viewer" }),
    ]);
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    const left = await database().selectFrom("user").select("id").where("role", "=", "admin").execute();
    expect(left).toHaveLength(1);
  });

  it("cannot remove themselves", async () => {
    await signedUp("admin", "Other");
    expect(await removePerson(admin, { id: admin.id })).toEqual({
      ok: false,
      message: "You cannot remove yourself. Ask another administrator.",
    });
  });

  it("leave nothing to sign in with when they are removed", async () => {
    await database()
      .insertInto("session")
      .values({
        id: "s",
        userId: editor.id,
        token: "t",
        expiresAt: new Date(Date.now() + 1000).toISOString(),
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      } as never)
      .execute();
    expect((await removePerson(admin, { id: editor.id })).ok).toBe(true);
    for (const table of ["session", "account"] as const) {
      const rows = await database().selectFrom(table).select("id").where("userId", "=", editor.id).execute();
      expect(rows).toEqual([]);
    }
    expect(await removePerson(admin, { id: editor.id })).toEqual({
      ok: false,
      message: "This person no longer has an account.",
    });
  });

  it.each(["", "\0", "nonsense"])("that nobody knows are no surprise: %j", async (id) => {
    expect((await changeRole(admin, { id, role: "viewer" })).ok).toBe(false);
    expect((await removePerson(admin, { id })).ok).toBe(false);
  });
});
