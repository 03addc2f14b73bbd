import { z } from "zod";
import { actorOf } from "@/lib/auth";
import { isOwnOrigin, readJson, refusal } from "@/lib/incoming";
import { cropMedia, cropQualities, tryCrop } from "@/lib/media/edit-media";
import { mediaPlaces } from "@/lib/message/media-frame";
import { answered } from "@/lib/route";

const share = z.number().min(0).max(1);
const inputSchema = z.object({
  area: z.object({ left: share, top: share, width: share.positive(), height: share.positive() }),
  place: z.enum(mediaPlaces),
  quality: z.enum(Object.keys(cropQualities) as (keyof typeof cropQualities)[]),
  /** Without it the answer is the picture itself, and nothing is stored. */
  keep: z.boolean(),
});

/** Cuts a part out of a stored picture. Answers with its bytes, or with `MediaFacts` where it is to be kept. */
export async function POST(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answered("crop media", async () => {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to crop pictures.");
    const body = await readJson(request, 10_000);
    if (!body.ok) return body.response;
    const read = inputSchema.safeParse(body.value);
    if (!read.success) return refusal(400, "This part lies outside the picture.");
    const { keep, ...crop } = read.data;
    const input = { ...crop, file: (await params).file };
    if (keep) {
      const kept = await cropMedia(actor, input, request.signal);
      return kept.ok ? Response.json(kept.value) : refusal(422, kept.message);
    }
    const tried = await tryCrop(actor, input, request.signal);
    if (!tried.ok) return refusal(422, tried.message);
    const { bytes, mimeType, pixelWidth, pixelHeight } = tried.value;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": mimeType,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-pixels": `${pixelWidth}x${pixelHeight}`,
      },
    });
  });
}
