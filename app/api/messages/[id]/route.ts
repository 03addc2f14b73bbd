import { z } from "zod";
import { actorOf } from "@/lib/auth";
import { isOwnOrigin, readJson, refusal } from "@/lib/incoming";
import { logged } from "@/lib/log";
import { messageDraftSchema } from "@/lib/message/schema";
import { getMessage } from "@/lib/messages";
import { saveDraft } from "@/lib/messages/save-draft";
import { Forbidden } from "@/lib/roles";
import { answered } from "@/lib/route";

/** Bytes; the largest message that can be sent has 250 KB. */
const bodyLimit = 1_000_000;

const saveSchema = z.object({
  draft: messageDraftSchema,
  baseVersion: z.int().min(1).max(2_000_000_000),
  saveId: z.uuid(),
  replaces: z.boolean().optional(),
});

/**
 * Autosave. A route and not an action, because a browser's actions run one after the other. 200 `{ version, savedAt }`,
 * 409 with the version that stands there, else `{ message }`.
 */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    if (!isOwnOrigin(request)) return refusal(403, "This request came from another site, so nothing was saved.");
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "You are signed out. Sign in again; what you typed is still here.");
    const body = await readJson(request, bodyLimit);
    if (!body.ok) return body.response;
    const parsed = saveSchema.safeParse(body.value);
    if (!parsed.success) return refusal(400, wrongShape(parsed.error));
    const outcome = await saveDraft(actor, { id: (await params).id, ...parsed.data });
    if (outcome.state === "missing") return refusal(404, "This message no longer exists.");
    // The page adds where what was typed is kept: only the browser knows whether it could.
    if (outcome.state === "archived")
      return refusal(403, "This message is in the archive now. Restore it there to go on.");
    const { state, ...facts } = outcome;
    if (state === "saved") return Response.json(facts);
    const message = "Somebody saved this message meanwhile. Nothing was overwritten.";
    return Response.json({ message, ...facts }, { status: 409 });
  } catch (error) {
    if (error instanceof Forbidden) return refusal(403, error.message);
    return refusal(500, `The message could not be saved: ${logged("save message", error)}.`);
  }
}

/**
 * What the message is now, for a tab that knows an older state: `{ version, draft, savedAt, savedBy }`, or 204 where
 * nothing is newer than the version `than`.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered("look for a newer version", async () => {
    const actor = await actorOf(request.headers);
    if (!actor) return refusal(401, "You are signed out. Sign in again; what you typed is still here.");
    const message = await getMessage(actor, (await params).id);
    if (!message) return refusal(404, "This message no longer exists.");
    const { version, draft, updatedAt, updatedBy } = message;
    const headers = { "cache-control": "no-store" };
    if (version <= Number(new URL(request.url).searchParams.get("than")))
      return new Response(null, { status: 204, headers });
    return Response.json({ version, draft, savedAt: updatedAt, savedBy: updatedBy.name }, { headers });
  });
}

function wrongShape({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join(".");
  return `The message was not saved: ${place ? `“${place}”` : "the request"} is missing or has the wrong form. Reload the page.`;
}
