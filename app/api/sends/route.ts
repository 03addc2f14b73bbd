import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { watchSends } from "@/lib/sends";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The sends named in `?ids=…,…`, for pages that watch them; unknown ids are left out. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOf(request.headers);
  if (!actor) return refusal(401, "Sign in again to see how your sends are doing.");
  const ids = new URL(request.url).searchParams.get("ids") ?? "";
  const sends = await watchSends(
    actor,
    ids.split(",").filter((id) => uuid.test(id)),
  );
  return Response.json({ sends }, { headers: { "cache-control": "no-store" } });
}
