import type { MediaDraft } from "@/lib/message/schema";

/** What the server found out about a file. */
export interface MediaFacts
  extends Pick<
    MediaDraft,
    "url" | "filename" | "mimeType" | "sizeBytes" | "pixelWidth" | "pixelHeight" | "previewUrl"
  > {
  servedAs?: string;
  forwardsTo?: string;
  /** What was done to an uploaded file, for the person. */
  note?: string;
}

export type MediaAnswer =
  | { ok: true; facts: MediaFacts }
  /** `judged` where the server says this of the file itself, and not of the request. */
  | { ok: false; message: string; judged: boolean };

const unreachable: MediaAnswer = {
  ok: false,
  message: "No connection to Cardwright. Try again when you are online.",
  judged: false,
};

/** Stores a file of this computer in Cardwright; a thumbnail is made as small as phones ask. */
export async function uploadFile(file: File, as?: "thumbnail"): Promise<MediaAnswer> {
  return answerOf(
    fetch(`/api/media?filename=${encodeURIComponent(file.name)}${as ? `&as=${as}` : ""}`, {
      method: "POST",
      headers: { "content-type": file.type || "application/octet-stream" },
      body: file,
    }),
  );
}

/** Whether an address can be looked at: complete enough to lead somewhere. */
export const isWebAddress = (url: string) => /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url.trim());

/** Has the server look at a linked file: type, bytes, pixels, and a small copy for the phones. */
export const probeAddress = (url: string): Promise<MediaAnswer> => answerOf(postJson("/api/media/probe", { url }));

export function postJson(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

export async function answerOf(request: Promise<Response>): Promise<MediaAnswer> {
  try {
    const response = await request;
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, facts: body as MediaFacts };
    const { message } = body as { message?: string };
    return { ok: false, message: message ?? "That did not work. Try again.", judged: response.status === 422 };
  } catch {
    return unreachable;
  }
}

/** A media with what the server found out in place of what was known before; the name that somebody gave it stays. */
export function withFacts(media: MediaDraft, facts: MediaFacts): MediaDraft {
  const { url, mimeType, sizeBytes, pixelWidth, pixelHeight, previewUrl, servedAs = "", forwardsTo = "" } = facts;
  return {
    ...media,
    url,
    filename: facts.filename || media.filename,
    mimeType,
    sizeBytes,
    pixelWidth,
    pixelHeight,
    previewUrl,
    linkProblem: "",
    servedAs,
    forwardsTo,
  };
}

/** The same for the file in another form: a thumbnail that we keep was made of the form before. */
export function withFile(media: MediaDraft, facts: MediaFacts): MediaDraft {
  const own = media.thumbnail.url.startsWith("/media/");
  const thumbnail = own ? { url: "", mimeType: "", sizeBytes: null } : media.thumbnail;
  return { ...withFacts(media, facts), thumbnail };
}

/** The same for another file in its place: what was said of the one before does not describe it. */
export function withOtherFile(media: MediaDraft, facts: MediaFacts): MediaDraft {
  const isOther = media.url !== "" && media.url !== facts.url;
  return { ...withFile(media, facts), ...(isOther && { altText: "" }) };
}
