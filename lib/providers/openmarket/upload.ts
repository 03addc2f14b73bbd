import { type ProviderError, providerError } from "../error";
import { readFailure } from "../failure";
import { asList, asText, type Fields, isFields } from "../json";
import type { Call, HttpResponse, MediaFile } from "../types";
import { profile } from "./profile";
import { jsonHeaders, mediaAddress, type OpenMarketSettings } from "./settings";

/**
 * Media Upload API: version 1 where an IDS account is set (it asks for type and size, and spells its field "idsAccout"),
 * else version 2, which takes the content alone. Both keep a file for 30 days. Their answers are not published.
 */
export const upload: Call<MediaFile, { url: string }, OpenMarketSettings> = {
  request({ mimeType, sizeBytes, base64 }, settings) {
    const { idsAccountId } = settings;
    return {
      method: "POST",
      url: `${mediaAddress(settings)}/cms/${idsAccountId ? "v1" : "v2"}/content`,
      headers: jsonHeaders(settings),
      body: idsAccountId
        ? { mimeType, idsAccout: idsAccountId, fileSize: sizeBytes, content: base64 }
        : { content: base64 },
    };
  },
  read(response) {
    if (response.status < 200 || response.status > 299) return readUploadFailure(response);
    const url = addressIn(response);
    if (url) return { url };
    return providerError("unexpected-response", {
      providerName: profile.name,
      status: response.status,
      raw: response.body,
      message: "OpenMarket may have stored the file, but its answer names no address for it.",
      nextStep:
        "Ask OpenMarket for the file's address, with the raw answer below, or send the file from your own address.",
    });
  },
};

const names = ["url", "contentUrl", "fileUrl", "location"];

/** The first web address under one of the usual names, at the top or one level down, or in the Location header. */
function addressIn({ body, headers }: HttpResponse): string | undefined {
  const top = Array.isArray(body) ? asList(body) : [body];
  const inner = top.filter(isFields).flatMap((part) => Object.values(part).flat());
  const parts = [...top, ...inner].filter(isFields);
  return [...parts.flatMap(textsOf), headers.location ?? ""].find((text) => /^https?:\/\/\S+$/i.test(text));
}

const textsOf = (part: Fields) => names.map((name) => asText(part[name]));

function readUploadFailure(response: HttpResponse): ProviderError {
  return { ...readFailure(response, profile.name), ...wordsFor(response.status) };
}

/** The usual sentences speak of a message, and here none was sent. */
function wordsFor(status: number): Pick<ProviderError, "message" | "nextStep"> {
  switch (status) {
    case 400:
      return {
        message: "OpenMarket could not use this file. It was not stored.",
        nextStep: "Upload a JPEG, PNG or GIF picture, an MP4, MPEG or QuickTime video, an MP3 or a PDF.",
      };
    case 401:
    case 403:
      return {
        message: "OpenMarket did not accept the sign-in details for uploads. The file was not stored.",
        nextStep: "Ask an administrator to check the account and the IDS account ID in this connection's settings.",
      };
    case 413:
      return {
        message: "This file is too large for OpenMarket. It was not stored.",
        nextStep: "Make the file smaller: OpenMarket takes at most 100 MB.",
      };
    case 429:
      return {
        message: "OpenMarket asks for a pause. The file was not stored.",
        nextStep: "Wait a moment, then upload it again.",
      };
    default:
      return status >= 500 || status === 408
        ? {
            message: "OpenMarket reports a fault of its own. The file may not have been stored.",
            nextStep: "Upload it again later: a second copy does no harm.",
          }
        : {
            message: "OpenMarket did not take the file. It was not stored.",
            nextStep: "Ask an administrator to check the media upload address in this connection's settings.",
          };
  }
}
