import emojis from "emojibase-data/en/data.json";
import messages from "emojibase-data/en/messages.json";
import { actorOf } from "@/lib/auth";
import { refusal } from "@/lib/incoming";
import { answered } from "@/lib/route";

const files: Record<string, unknown> = { "en/data.json": emojis, "en/messages.json": messages };

/** The names and groups of all emoji, in English, for the picker: its own source is another site. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; file: string }> },
): Promise<Response> {
  return answered("read emoji", async () => {
    if (!(await actorOf(request.headers))) return refusal(401, "Sign in again to choose an emoji.");
    const { locale, file } = await params;
    const found = files[`${locale}/${file}`];
    if (!found) return refusal(404, "There is no such file.");
    return Response.json(found, { headers: { "cache-control": "private, max-age=86400" } });
  });
}
