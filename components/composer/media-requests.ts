import type { MediaDraft } from "@/lib/message/schema";

/** What the server found out about a file. */
export type MediaFacts = Pick<
  MediaDraft,
  "url" | "filename" | "mimeType" | "sizeBytes" | "pixelWidth" | "pixelHeight" | "previewUrl"
>;

export type MediaAnswer = { ok: true; facts: MediaFacts } | { ok: false; message: string };

const unreachable: MediaAnswer = { ok: false, message: "No connection to Cardwright. Try again when you are online." };

/** Stores a file of this computer in Cardwright. */
export async function uploadFile(file: File): Promise<MediaAnswer> {
  return answerOf(
    fetch(`/api/media?filename=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "content-type": file.type || "application/octet-stream" },
      body: file,
    }),
  );
}

/** Whether an address can be looked at: complete enough to lead somewhere. */
export const isWebAddress = (url: string) => /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url.trim());

/** Has the server look at a linked file: type, bytes, pixels, and a small copy for the phones. */
export async function probeAddress(url: string): Promise<MediaAnswer> {
  return answerOf(
    fetch("/api/media/probe", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url }),
    }),
  );
}

async function answerOf(request: Promise<Response>): Promise<MediaAnswer> {
  try {
    const response = await request;
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, facts: body as MediaFacts };
    const { message } = body as { message?: string };
    return { ok: false, message: message ?? "That did not work. Try again." };
  } catch {
    return unreachable;
  }
}
