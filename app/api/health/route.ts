import { pingDatabase } from "@/lib/health";
import { refusal } from "@/lib/incoming";
import { logged } from "@/lib/log";

export const dynamic = "force-dynamic";

/** For load balancers and monitors: 200 while the database answers. */
export async function GET(): Promise<Response> {
  try {
    await pingDatabase();
    return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return refusal(503, `The database does not answer: ${logged("health", error)}.`);
  }
}
