import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { answered } from "@/lib/route";
import { showRequest } from "@/lib/sends/show-request";

/**
 * The request that `?connection=…` would get for a message as it is stored, filled in for `?person=…`, its secrets masked; or, as a value like any
 * expected failure, why there is none.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered("show request", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see the request.");
    const asked = new URL(request.url).searchParams;
    const shown = await showRequest(actor, {
      messageId: (await params).id,
      connectionId: asked.get("connection") ?? "",
      personKey: asked.get("person") ?? undefined,
    });
    return Response.json(shown, { headers: { "cache-control": "no-store" } });
  });
}
