import { z } from "zod";
import { phoneActionSchema } from "@/components/phone/schema";
import { actorOf } from "@/lib/auth";
import { isOwnOrigin, readJson, refusal } from "@/lib/incoming";
import { providerIds } from "@/lib/providers/profiles";
import { answered } from "@/lib/route";
import { rehearseTap } from "@/lib/sandbox/rehearsed-tap";

const inputSchema = phoneActionSchema.pick({ action: true }).extend({ provider: z.enum(providerIds) });

/** What a provider would post for a tap: `{ provider, action }` in, `{ webhooks }` out. Nothing is sent or kept. */
export async function POST(request: Request): Promise<Response> {
  return answered("rehearse tap", async () => {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see what the provider would post.");
    const body = await readJson(request, 100_000);
    if (!body.ok) return body.response;
    const input = inputSchema.safeParse(body.value);
    if (!input.success) return refusal(400, "The request names no tap that a provider could post.");
    return Response.json({ webhooks: await rehearseTap(actor, input.data) });
  });
}
