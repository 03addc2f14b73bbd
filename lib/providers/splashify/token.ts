import { createHmac } from "node:crypto";
import { asFields, parseJson } from "../json";
import { sameText } from "../rehearsal";
import { tokenSeconds } from "./sign-in";

/** The JSON Web Tokens (HS256) of the sandbox gateway, made with the account's password. */
export function makeToken({ email, password }: { email: string; password: string }, now: Date): string {
  const issued = seconds(now);
  const content = [
    { alg: "HS256", typ: "JWT" },
    { sub: email, iat: issued, exp: issued + tokenSeconds },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${content}.${sign(content, password)}`;
}

/** Whether a token was made with this password and has not ended. */
export function isToken(token: string, { password }: { password: string }, now: Date): boolean {
  const [header = "", claims = "", signature = ""] = token.split(".");
  if (password === "" || !sameText(signature, sign(`${header}.${claims}`, password))) return false;
  const { exp } = asFields(parseJson(Buffer.from(claims, "base64url").toString())?.value);
  return typeof exp === "number" && exp > seconds(now);
}

const sign = (content: string, password: string) => createHmac("sha256", password).update(content).digest("base64url");

const seconds = (time: Date) => Math.floor(time.getTime() / 1000);
