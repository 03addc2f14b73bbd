import { z } from "zod";
import { actorOf } from "@/lib/auth";
import { isOwnOrigin, readJson, refusal } from "@/lib/incoming";
import { probeMedia } from "@/lib/media/probe-media";
import { answered } from "@/lib/route";

const inputSchema = z.object({ url: z.string() });

/** Looks at a linked file: `{ url }` in, `MediaFacts` out. */
export async function POST(request: Request): Promise<Response> {
  return answered("probe media", async () => {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to link files.");
    const body = await readJson(request, 10_000);
    if (!body.ok) return body.response;
    const input = inputSchema.safeParse(body.value);
    if (!input.success) return refusal(400, "The request names no address.");
    const probed = await probeMedia(actor, input.data);
    return probed.ok ? Response.json(probed.value) : refusal(422, probed.message);
  });
}
