import { actorOf } from "@/lib/auth";
import { isOwnOrigin, refusal } from "@/lib/incoming";
import { tooLargeSentence, uploadMedia } from "@/lib/media";
import { mediaBytes } from "@/lib/message/limits";
import { answered } from "@/lib/route";

/** Stores the file that is the request's body, streamed to disk; `?filename=` is its name. Answers with `MediaFacts`. */
export async function POST(request: Request): Promise<Response> {
  return answered("upload media", async () => {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to upload files.");
    if (Number(request.headers.get("content-length") ?? 0) > mediaBytes) return refusal(413, tooLargeSentence);
    const filename = new URL(request.url).searchParams.get("filename") ?? "";
    const stored = await uploadMedia(actor, { bytes: request.body ?? new Uint8Array(), filename });
    return stored.ok ? Response.json(stored.value) : refusal(422, stored.message);
  });
}
