import { z } from "zod";

/** The address that a connection's requests go to; trailing slashes are taken off, since every path begins with one. */
export function baseUrlSetting(defaultAddress: string, description: string) {
  return z
    .string()
    .trim()
    .regex(/^https?:\/\/[^\s/?#]+[^\s?#]*$/i, { error: "Write an address that starts with https://." })
    .refine((value) => URL.canParse(value), { error: "This is not a complete address." })
    .overwrite((value) => value.replace(/\/+$/, ""))
    .default(defaultAddress)
    .meta({ title: "API address", description, placeholder: defaultAddress });
}

/** A required text of one line. */
export function textSetting(title: string, maximum = 200) {
  return z
    .string()
    .trim()
    .min(1, { error: `${title}: this is needed to sign in and send.` })
    .max(maximum, { error: `${title}: at most ${maximum} characters.` })
    .regex(/^[^\p{Cc}]*$/u, { error: `${title}: remove the line break.` });
}

/** A text that may stay empty, which means "none". */
export function optionalTextSetting(title: string, maximum = 200) {
  return z
    .string()
    .trim()
    .max(maximum, { error: `${title}: at most ${maximum} characters.` })
    .default("");
}

/** `Authorization` for HTTP Basic, in UTF-8 (RFC 7617). */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)))}`;
}
