import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { getVersion } from "@/lib/messages/versions";
import { answered } from "@/lib/route";

interface VersionRoute {
  params: Promise<{ id: string; version: string }>;
}

/** One earlier version with its draft, for the composer. */
export async function GET(request: Request, { params }: VersionRoute): Promise<Response> {
  return answered("read version", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see the earlier versions.");
    const { id, version } = await params;
    const found = await getVersion(actor, { messageId: id, version: Number(version) });
    if (!found) return refusal(404, "This version is no longer kept.");
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  });
}
