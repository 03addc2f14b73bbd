import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { getMedia } from "@/lib/media/library";
import { answered } from "@/lib/route";

/** What is known of a stored file, `{ facts, original }`: the original is what it was cropped from, or null. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answered("read media", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see this file.");
    const found = await getMedia(actor, (await params).file);
    if (!found) return refusal(404, "This file is no longer here. Upload it once more.");
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  });
}
