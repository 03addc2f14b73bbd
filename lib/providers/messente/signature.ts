import { createHmac, timingSafeEqual } from "node:crypto";

/** Lower-case name of the header that holds it. */
export const signatureHeader = "x-messente-signature";

/** HMAC-SHA256 of the raw body in hexadecimal: messente.com/documentation/omnichannel-api/inbound-messages. */
export const sign = (secret: string, rawBody: string): string =>
  createHmac("sha256", secret).update(rawBody).digest("hex");

/** Compared in a time that does not tell how much of it was right. */
export function isSigned(given: string | undefined, secret: string, rawBody: string): boolean {
  const expected = Buffer.from(sign(secret, rawBody));
  const found = Buffer.from(given?.trim().toLowerCase() ?? "");
  return expected.length === found.length && timingSafeEqual(expected, found);
}
