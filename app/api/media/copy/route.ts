import { z } from "zod";
import { actorOf } from "@/lib/auth";
import { isOwnOrigin, readJson, refusal } from "@/lib/incoming";
import { copyLinked } from "@/lib/media/edit-media";
import { answered } from "@/lib/route";

const inputSchema = z.object({ url: z.string() });

/** Takes a linked file into our own store: `{ url }` in, `MediaFacts` out. */
export async function POST(request: Request): Promise<Response> {
  return answered("copy media", async () => {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to copy files.");
    const body = await readJson(request, 10_000);
    if (!body.ok) return body.response;
    const input = inputSchema.safeParse(body.value);
    if (!input.success) return refusal(400, "The request names no address.");
    const copied = await copyLinked(actor, input.data);
    return copied.ok ? Response.json(copied.value) : refusal(422, copied.message);
  });
}
