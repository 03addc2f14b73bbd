import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { answered } from "@/lib/route";
import { readReadiness } from "@/lib/sends/readiness";

/** What each connection's settings add to the checks of a message as it is stored and filled in for `?person=…`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered("read readiness", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see what each connection would send.");
    const { id } = await params;
    const readiness = await readReadiness(actor, id, new URL(request.url).searchParams.get("person") ?? undefined);
    if (!readiness) return refusal(404, "There is no such message.");
    return Response.json(readiness, { headers: { "cache-control": "no-store" } });
  });
}
