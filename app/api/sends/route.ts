import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { answered } from "@/lib/route";
import { watchSends } from "@/lib/sends";

/** The sends named in `?ids=…,…`, for pages that watch them; unknown ids are left out. */
export async function GET(request: Request): Promise<Response> {
  return answered("watch sends", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see how your sends are doing.");
    const ids = new URL(request.url).searchParams.get("ids") ?? "";
    const sends = await watchSends(actor, ids.split(","));
    return Response.json({ sends }, { headers: { "cache-control": "no-store" } });
  });
}
