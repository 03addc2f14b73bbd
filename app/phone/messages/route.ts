import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { readSandboxPhone } from "@/lib/sandbox/sandbox-phone";

/** What the sandbox phones hold now, for the page that watches them. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOf(request.headers);
  if (!actor) return refusal(401, "Sign in again to see what the phone gets.");
  return Response.json(await readSandboxPhone(actor), { headers: { "cache-control": "no-store" } });
}
