import { actorOf } from "@/lib/auth";
import { isOwnOrigin, refusal } from "@/lib/incoming";
import { tooLargeSentence, uploadMedia } from "@/lib/media";
import { mediaBytes } from "@/lib/message/limits";
import { Forbidden } from "@/lib/roles";

/** Stores the file that is the request's body, streamed to disk; `?filename=` is its name. Answers with `MediaFacts`. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
  const actor = await actorOf(request.headers);
  if (!actor) return refusal(401, "Sign in again to upload files.");
  if (Number(request.headers.get("content-length") ?? 0) > mediaBytes) return refusal(413, tooLargeSentence);
  const filename = new URL(request.url).searchParams.get("filename") ?? "";
  try {
    const stored = await uploadMedia(actor, { bytes: request.body ?? new Uint8Array(), filename });
    return stored.ok ? Response.json(stored.value) : refusal(422, stored.message);
  } catch (error) {
    if (error instanceof Forbidden) return refusal(403, error.message);
    throw error;
  }
}
