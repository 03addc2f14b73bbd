import { actorOf } from "@/lib/auth";
import { isOwnOrigin, refusal } from "@/lib/incoming";
import { makeThumbnail } from "@/lib/media/edit-media";
import { answered } from "@/lib/route";

/** Makes a thumbnail of a stored picture. Answers with its `MediaFacts`. */
export async function POST(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answered("make thumbnail", async () => {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to make thumbnails.");
    const made = await makeThumbnail(actor, { file: (await params).file });
    return made.ok ? Response.json(made.value) : refusal(422, made.message);
  });
}
