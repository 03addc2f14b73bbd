import "server-only";
import { z } from "zod";
import type { GatewayAnswer, GatewayContext, GatewayRequest } from "../gateway";
import { readJson } from "../rehearsal";
import { profile } from "./profile";
import type { OpenMarketSettings } from "./settings";

const { mimeTypes, maximumBytes } = profile.upload;

const content = z.base64({ error: "content must be the file in Base64" }).min(4, { error: "content is missing" });

/** Both documented requests of the Media Upload API. */
const requests = {
  v1: z
    .object({
      mimeType: z.enum(mimeTypes, { error: `mimeType must be one of ${mimeTypes.join(", ")}` }),
      idsAccout: z.string({ error: "idsAccout is missing" }).min(1, { error: "idsAccout is missing" }),
      fileSize: z.int({ error: "fileSize must be an integer" }).min(1, { error: "fileSize must be positive" }),
      content,
    })
    .refine(({ fileSize, content: base64 }) => fileSize === bytesOf(base64), {
      error: "fileSize is not the size of the content",
    }),
  v2: z.object({ content, expirationDate: z.string({ error: "expirationDate must be a string" }).optional() }),
};

/**
 * Plays the Media Upload API, whose answers are assumed. The address that it gives never resolves: the file itself is
 * not kept.
 */
export function storeMedia(
  version: string,
  { headers, rawBody }: GatewayRequest,
  { settings, newId }: GatewayContext<OpenMarketSettings>,
): GatewayAnswer {
  if (!headers["content-type"]?.includes("application/json")) return refuse(400, "The Content-Type must be JSON");
  const parsed = (version === "v1" ? requests.v1 : requests.v2).safeParse(readJson(rawBody));
  if (!parsed.success) return refuse(400, parsed.error.issues[0]?.message ?? "The request is not valid");
  const file: { content: string; mimeType?: string; idsAccout?: string } = parsed.data;
  if (bytesOf(file.content) > maximumBytes) return refuse(413, "The file is larger than 100 MB");
  if (file.idsAccout && settings.idsAccountId && file.idsAccout !== settings.idsAccountId)
    return refuse(401, "The IDS account may not upload");
  const ending = endings[file.mimeType ?? ""] ?? endingOf(file.content);
  return {
    status: 200,
    body: { requestId: newId(), url: `https://cms.openmarket.example/content/${newId()}.${ending}` },
  };
}

const refuse = (status: number, message: string): GatewayAnswer => ({ status, body: { message: `${message}.` } });

const bytesOf = (base64: string) => (base64.length / 4) * 3 - (base64.length - base64.replace(/=+$/, "").length);

const endings: Record<string, string> = {
  "audio/mpeg": "mp3",
  "application/pdf": "pdf",
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "video/mpeg": "mpeg",
  "video/mp4": "mp4",
  "video/quicktime": "mov",
};

/** Version 2 is not told the type: the first bytes of the common ones, in Base64. */
const beginnings: [beginning: string, ending: string][] = [
  ["/9j/", "jpg"],
  ["iVBORw0KGgo", "png"],
  ["R0lGOD", "gif"],
  ["JVBERi0", "pdf"],
  ["SUQz", "mp3"],
  ["AAAA", "mp4"],
];

const endingOf = (base64: string) => beginnings.find(([beginning]) => base64.startsWith(beginning))?.[1] ?? "bin";
