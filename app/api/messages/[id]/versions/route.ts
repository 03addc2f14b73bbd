import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { listVersions } from "@/lib/messages/versions";
import { answered } from "@/lib/route";

/** A page of what the message was earlier, for the composer: `{ versions, hasMore }`, from below the version `before`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered("list versions", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see the earlier versions.");
    const before = Number(new URL(request.url).searchParams.get("before"));
    const about = { messageId: (await params).id, ...(Number.isSafeInteger(before) && before > 0 && { before }) };
    return Response.json(await listVersions(actor, about), { headers: { "cache-control": "no-store" } });
  });
}
