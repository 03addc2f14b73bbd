import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { answered } from "@/lib/route";
import { listTemplates } from "@/lib/templates";

/** What a message can begin with, for the dialog that asks. `utcOffset` is the author's clock in minutes. */
export async function GET(request: Request): Promise<Response> {
  return answered("list templates", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "Sign in again to see the templates.");
    const asked = Number(new URL(request.url).searchParams.get("utcOffset") ?? 0);
    const utcOffset = Number.isInteger(asked) && Math.abs(asked) <= 900 ? asked : 0;
    return Response.json(await listTemplates(actor, { utcOffset }), { headers: { "cache-control": "no-store" } });
  });
}
