import "server-only";
import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { passwordLength } from "./account-rules.ts";
import { database, engine } from "./db/client.ts";
import { signInTables } from "./db/sign-in-tables.ts";
import { env } from "./env.ts";
import { ownOrigins, readText, refusal } from "./incoming.ts";
import { type Actor, isRole } from "./roles.ts";
import { keyFor } from "./secrets.ts";

const day = 24 * 60 * 60;
const signInBodyLimit = 10_000;

/** Everything else that better-auth could serve stays closed, whatever a later version adds. */
const openPaths = ["/api/auth/sign-in/email", "/api/auth/sign-out"];

function open() {
  const { publicUrl } = env();
  return betterAuth({
    ...signInTables,
    appName: "Cardwright",
    baseURL: publicUrl,
    secret: keyFor("sign-in").toString("base64url"),
    database: kyselyAdapter(database(), { type: engine() }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.minimum,
      maxPasswordLength: passwordLength.maximum,
    },
    session: { expiresIn: 30 * day, updateAge: day },
    trustedOrigins: (request) => ownOrigins(request),
    rateLimit: {
      ...signInTables.rateLimit,
      enabled: true,
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    advanced: {
      ...signInTables.advanced,
      cookiePrefix: "cardwright",
      useSecureCookies: publicUrl.startsWith("https:"),
      disableOriginCheck: false,
      // scripts/serve.mjs sets it from the socket and drops whatever the client sent.
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    logger: { level: "error" },
    telemetry: { enabled: false },
    plugins: [nextCookies()],
  });
}

const opened = new WeakMap<object, ReturnType<typeof open>>();

function auth() {
  const key = database();
  const existing = opened.get(key);
  if (existing) return existing;
  const fresh = open();
  opened.set(key, fresh);
  return fresh;
}

/** Serves sign-in and sign-out under /api/auth. The session travels in the cookie alone, never in a body. */
export async function handleAuth(request: Request): Promise<Response> {
  if (!openPaths.includes(new URL(request.url).pathname)) return refusal(404, "There is nothing here.");
  const body = await readText(request, signInBodyLimit);
  if (!body.ok) return body.response;
  const response = await auth().handler(
    new Request(request.url, { method: request.method, headers: request.headers, body: body.text || null }),
  );
  if (!response.ok) return response;
  const answer = Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
  for (const cookie of response.headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  return answer;
}

/** Whose session these request headers carry; null without a valid one. Role and name are as they are now. */
export async function actorOf(requestHeaders: Headers): Promise<Actor | null> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  if (!session || !isRole(session.user.role)) return null;
  const { id, name, email, role } = session.user;
  return { id, name, email, role };
}

/** Who sent the request that is being answered; asked once per request. */
export const currentActor: () => Promise<Actor | null> = cache(async () => actorOf(await headers()));

/** Like `currentActor`, but sends whoever is not signed in to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/sign-in");
}
