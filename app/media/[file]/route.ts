import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { openMedia } from "@/lib/media";
import { byteRange } from "./byte-range";

/**
 * A stored file, for anyone: phones and providers load it. Its name is made of its content, so it never changes.
 * Opened by itself it may run nothing and load nothing.
 */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
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
  };
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  const range = byteRange(request.headers.get("range"), size);
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const body = Readable.toWeb(createReadStream(found.path, { start, end })) as ReadableStream<Uint8Array>;
  return new Response(body, {
    status: range ? 206 : 200,
    headers: { ...headers, ...(range && { "content-range": `bytes ${start}-${end}/${size}` }) },
  });
}
