import { beforeEach, describe, expect, it } from "vitest";
import { password, signedUp } from "./actors";
import { actorOf, handleAuth } from "./auth";
import { database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import { acceptInvitation, createInvitation, readInvitation } from "./invitations";

const anna = { name: "Anna", email: "anna@example.com", password };
const unusable = { ok: false, message: "This link was used already, or it has expired. Ask for a new one." };
const roleOf = async (email: string) =>
  (await database().selectFrom("user").select("role").where("email", "=", email).executeTakeFirst())?.role;

async function signIn(email: string, withPassword = password) {
  const response = await handleAuth(
    new Request("http://127.0.0.1:3000/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": "127.0.0.1" },
      body: JSON.stringify({ email, password: withPassword }),
    }),
  );
  return { status: response.status, cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
}

describeOnBothEngines("a one-time link", (open) => {
  beforeEach(async () => {
    await open();
  });

  it("makes an account with its role, which can sign in", async () => {
    const { token, url, expiresAt } = await createInvitation({ kind: "invite", role: "sender" });
    expect(url).toBe(`http://127.0.0.1:3000/invite/${token}`);
    expect(expiresAt - Date.now()).toBeCloseTo(7 * 24 * 3600 * 1000, -5);
    expect(await readInvitation(token)).toEqual({ kind: "invite", role: "sender", expiresAt });
    const accepted = await acceptInvitation({ token, ...anna, email: " Anna@Example.com " });
    expect(accepted).toEqual({ ok: true, value: { email: "anna@example.com" } });
    const { status, cookie } = await signIn("anna@example.com");
    expect(status).toBe(200);
    expect(await actorOf(new Headers({ cookie }))).toMatchObject({ name: "Anna", role: "sender" });
  });

  it("is stored as a hash only", async () => {
    const { token } = await createInvitation({ kind: "invite", role: "viewer" });
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(await database().selectFrom("invitations").selectAll().execute())).not.toContain(token);
  });

  it("works once", async () => {
    const { token } = await createInvitation({ kind: "invite", role: "viewer" });
    expect((await acceptInvitation({ token, ...anna })).ok).toBe(true);
    expect(await readInvitation(token)).toBeNull();
    expect(await acceptInvitation({ token, ...anna, email: "eve@example.com" })).toEqual(unusable);
    expect(await roleOf("eve@example.com")).toBeUndefined();
  });

  it("makes one account when it is opened twice at the same moment", async () => {
    const { token } = await createInvitation({ kind: "invite", role: "viewer" });
    const outcomes = await Promise.all(
      ["a", "b", "c", "d"].map((name) => acceptInvitation({ token, ...anna, email: `${name}@example.com` })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().selectFrom("user").select("id").execute()).toHaveLength(1);
    expect(await database().selectFrom("account").select("id").execute()).toHaveLength(1);
  });

  it("ends: an invitation after 7 days, a recovery after an hour", async () => {
    const invite = await createInvitation({ kind: "invite", role: "viewer" });
    const recover = await createInvitation({ kind: "recover", role: "admin" });
    expect(recover.expiresAt - Date.now()).toBeLessThanOrEqual(3_600_000);
    await database()
      .updateTable("invitations")
      .set({ expires_at: Date.now() - 1 })
      .execute();
    for (const { token } of [invite, recover]) {
      expect(await readInvitation(token)).toBeNull();
      expect(await acceptInvitation({ token, ...anna })).toEqual(unusable);
    }
  });

  it.each(["", "nonsense", "\0", "x".repeat(10_000), "' or 1=1 --"])(
    "is refused when nobody made it: %j",
    async (token) => {
      expect(await readInvitation(token)).toBeNull();
      expect(await acceptInvitation({ token, ...anna })).toEqual(unusable);
    },
  );

  it("for set-up makes the first administrator, and is worth nothing afterwards", async () => {
    const first = await createInvitation({ kind: "setup", role: "admin" });
    const second = await createInvitation({ kind: "setup", role: "admin" });
    expect(first.url).toBe(`http://127.0.0.1:3000/setup/${first.token}`);
    const outcomes = await Promise.all([
      acceptInvitation({ token: first.token, ...anna }),
      acceptInvitation({ token: second.token, ...anna, email: "eve@example.com" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().selectFrom("user").select("role").execute()).toEqual([{ role: "admin" }]);
    const third = await createInvitation({ kind: "setup", role: "admin" });
    expect(await readInvitation(third.token)).toBeNull();
    expect(await acceptInvitation({ token: third.token, ...anna, email: "eve@example.com" })).toEqual(unusable);
  });

  it("for recovery makes another administrator", async () => {
    await signedUp("admin", "Bob");
    const { token, url } = await createInvitation({ kind: "recover", role: "viewer" });
    expect(url).toBe(`http://127.0.0.1:3000/recover/${token}`);
    expect((await acceptInvitation({ token, ...anna })).ok).toBe(true);
    expect(await roleOf("anna@example.com")).toBe("admin");
  });

  it("for recovery gives an account that exists a new password, and ends its sessions", async () => {
    await signedUp("viewer", "Anna");
    const { cookie } = await signIn("anna@example.com");
    const { token } = await createInvitation({ kind: "recover", role: "admin" });
    expect((await acceptInvitation({ token, ...anna, password: "another long password" })).ok).toBe(true);
    expect(await actorOf(new Headers({ cookie }))).toBeNull();
    expect((await signIn("anna@example.com")).status).toBe(401);
    expect((await signIn("anna@example.com", "another long password")).status).toBe(200);
    expect(await roleOf("anna@example.com")).toBe("admin");
    expect(await database().selectFrom("user").select("id").execute()).toHaveLength(1);
  });

  it("for an invitation does not touch an account that exists, and stays usable", async () => {
    await signedUp("admin", "Anna");
    const { token } = await createInvitation({ kind: "invite", role: "viewer" });
    const message = "This e-mail address has an account already. Sign in with it.";
    expect(await acceptInvitation({ token, ...anna })).toEqual({
      ok: false,
      message,
      fields: [{ path: "email", message }],
    });
    expect(await roleOf("anna@example.com")).toBe("admin");
    expect(await readInvitation(token)).not.toBeNull();
  });

  describe("is not used up by", () => {
    it.each([
      ["an empty name", { name: "  " }, "name", "Write your name."],
      [
        "a name with a null byte",
        { name: "An\0na" },
        "name",
        "Remove the line break or the invisible control character.",
      ],
      ["a name of 121 characters", { name: "👩".repeat(121) }, "name", "Use at most 120 characters."],
      ["no e-mail address", { email: "anna" }, "email", "This is not an e-mail address."],
      ["a short password", { password: "123456789" }, "password", "Use at least 10 characters."],
      ["a password of 129 characters", { password: "x".repeat(129) }, "password", "Use at most 128 characters."],
    ])("%s", async (_what, wrong, path, message) => {
      const { token } = await createInvitation({ kind: "invite", role: "viewer" });
      const answer = await acceptInvitation({ token, ...anna, ...wrong });
      expect(answer).toEqual({ ok: false, message, fields: [{ path, message }] });
      expect(await readInvitation(token)).not.toBeNull();
    });
  });
});
