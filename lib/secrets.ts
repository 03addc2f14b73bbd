import "server-only";
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./data-folder.ts";
import { env } from "./env.ts";

const algorithm = "aes-256-gcm";
const form = "v1";
const nonceBytes = 12;
const tagBytes = 16;

/** What a key is for: the same secret gives each purpose a key of its own. */
export type Purpose = "settings" | "sign-in";

/** Encrypts `text`; the same text looks different every time. */
export function seal(text: string, purpose: Purpose = "settings"): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${form}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** What was sealed cannot be read: it was altered, or SECRET or the secret's file is not the one it was sealed with. The message is for the person. */
export class SecretLost extends Error {
  override name = "SecretLost";
}

/** The text that `seal` was given. Throws `SecretLost` when it was altered, or sealed with another secret. */
export function unseal(sealed: string, purpose: Purpose = "settings"): string {
  const [version, data] = sealed.split(".");
  const bytes = Buffer.from(data ?? "", "base64url");
  try {
    if (version !== form || bytes.length < nonceBytes + tagBytes) throw new Error("not in our form");
    const tagEnd = nonceBytes + tagBytes;
    const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(nonceBytes, tagEnd));
    return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new SecretLost(
      "The stored secrets cannot be read: SECRET, or the file “secret” in the data folder, is not the one they were stored with. Ask an administrator to put it back, or to fill in the connection again.",
      { cause },
    );
  }
}

/** A key of 32 bytes for one purpose. */
export function keyFor(purpose: Purpose): Buffer {
  const secret = env().secret ?? secretOfInstallation(env().dataDirectory);
  if (cache?.secret !== secret) cache = { secret, keys: new Map() };
  const known = cache.keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "cardwright", purpose, 32));
  cache.keys.set(purpose, key);
  return key;
}

/** Unguessable, safe in an address: 32 random bytes unless told. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** SHA-256 in hex, to store and find a token by. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

let cache: { secret: string; keys: Map<Purpose, Buffer> } | undefined;
const files = new Map<string, string>();

/** The installation's own secret, made at the first start. Two processes that start together agree on one. */
function secretOfInstallation(dataDirectory: string): string {
  const known = files.get(dataDirectory);
  if (known) return known;
  const path = join(/* turbopackIgnore: true */ dataDirectory, "secret");
  const secret = readSecret(path) ?? makeSecret(dataDirectory, path);
  files.set(dataDirectory, secret);
  return secret;
}

function readSecret(path: string): string | undefined {
  try {
    const secret = readFileSync(path, "utf8").trim();
    if (secret.length < 32) throw new Error(`The secret in ${path} is damaged: put the file back from a backup.`);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Written whole beside, then linked: `link` fails if the other process was first, and nobody reads half a file. */
function makeSecret(dataDirectory: string, path: string): string {
  makeFolder(dataDirectory);
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${randomToken()}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = readSecret(path);
  if (!secret) throw new Error(`${path} vanished while it was made.`);
  return secret;
}
