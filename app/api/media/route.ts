import { z } from "zod";
import { actorOf } from "@/lib/auth";
import { isOwnOrigin, refusal } from "@/lib/incoming";
import { tooLargeSentence, uploadMedia } from "@/lib/media";
import { uploadThumbnail } from "@/lib/media/edit-media";
import { libraryKinds, listLibrary } from "@/lib/media/library";
import { mediaBytes } from "@/lib/message/limits";
import { answered } from "@/lib/route";

/**
 * Stores the file that is the request's body, streamed to disk; `?filename=` is its name, `?as=thumbnail` has it made as
 * small as a thumbnail must be. Answers with `MediaFacts`.
 */
export async function POST(request: Request): Promise<Response> {
  return answered("upload media", async () => {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to upload files.");
    if (Number(request.headers.get("content-length") ?? 0) > mediaBytes) return refusal(413, tooLargeSentence);
    const { searchParams } = new URL(request.url);
    const upload = { bytes: request.body ?? new Uint8Array(), filename: searchParams.get("filename") ?? "" };
    const stored = await (searchParams.get("as") === "thumbnail"
      ? uploadThumbnail(actor, upload)
      : uploadMedia(actor, upload));
    return stored.ok ? Response.json(stored.value) : refusal(422, stored.message);
  });
}

const querySchema = z.object({
  search: z.string().max(200).optional(),
  kind: z.enum(libraryKinds).optional(),
  after: z.string().max(100).optional(),
});

/** A page of the library, newest first: `?search=`, `?kind=`, `?after=` the last file of the page before. */
export async function GET(request: Request): Promise<Response> {
  return answered("list media", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see the library.");
    const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return refusal(400, "The library cannot be searched for this.");
    return Response.json(await listLibrary(actor, query.data), { headers: { "cache-control": "no-store" } });
  });
}
