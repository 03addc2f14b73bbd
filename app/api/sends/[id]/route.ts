import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { answered } from "@/lib/route";
import { getSend } from "@/lib/sends";

/** Everything that is known of one send, for the page that watches its timeline. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered("read send", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see how this send is doing.");
    const { id } = await params;
    const send = await getSend(actor, id);
    if (!send) return refusal(404, "There is no such send.");
    return Response.json(send, { headers: { "cache-control": "no-store" } });
  });
}
