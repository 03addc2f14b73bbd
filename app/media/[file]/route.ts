import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { nameOfMedia, openMedia } from "@/lib/media";
import { byteRange } from "./byte-range";

type Context = { params: Promise<{ file: string }> };

/**
 * A stored file, for anyone: phones and providers load it. Its name is made of its content, so it never changes.
 * Opened by itself it may run nothing and load nothing.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const found = await openMedia(file);
  if (!found) return new Response("There is no such file.", { status: 404 });
  const { size } = await stat(found.path);
  const headers = {
    "content-type": found.mimeType,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy":
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
    "accept-ranges": "bytes",
    etag: `"${file}"`,
    ...(!found.mimeType.startsWith("image/") && { "content-disposition": attachment(await nameOfMedia(file)) }),
  };
  if (isKnown(request.headers.get("if-none-match"), headers.etag)) return new Response(null, { status: 304, headers });
  const asked = request.headers.get("if-range");
  const range = asked === null || asked === headers.etag ? byteRange(request.headers.get("range"), size) : null;
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const answer = {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      // Next takes a Content-Length away; scripts/serve.mjs makes it of this.
      "x-file-length": String(end - start + 1),
      ...(range && { "content-range": `bytes ${start}-${end}/${size}` }),
    },
  };
  if (request.method === "HEAD") return new Response(null, answer);
  const body = Readable.toWeb(createReadStream(found.path, { start, end })) as ReadableStream<Uint8Array>;
  return new Response(body, answer);
}

/** The same without the file: made by hand, because Next would open it for nothing. */
export const HEAD = GET;

const isKnown = (known: string | null, etag: string) =>
  (known ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");

/** What is no picture is saved under its own name when somebody opens it by itself. */
function attachment(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}
