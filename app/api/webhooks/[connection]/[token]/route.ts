import { readText } from "@/lib/incoming";
import { takeWebhook } from "@/lib/sends/webhooks";

const bodyLimit = 256 * 1024;

type Context = { params: Promise<{ connection: string; token: string }> };

/** Where providers report what happened to a message. The token in the path is the only key to it. */
async function receive(request: Request, { params }: Context): Promise<Response> {
  const { connection, token } = await params;
  const body = await readText(request, bodyLimit);
  if (!body.ok) return body.response;
  const { status } = await takeWebhook(connection, token, {
    method: request.method,
    query: Object.fromEntries(new URL(request.url).searchParams),
    headers: Object.fromEntries(request.headers),
    rawBody: body.text,
  });
  return new Response(null, { status });
}

export { receive as GET, receive as POST, receive as PUT };
