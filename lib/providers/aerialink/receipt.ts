import type { Message } from "../../message/schema";
import { type ProviderError, providerError } from "../error";
import { readFailure } from "../failure";
import { joinPath, pathSteps } from "../field-path";
import { asFields, asList, asText } from "../json";
import type { HttpResponse, Outgoing, Receipt } from "../types";
import { profile } from "./profile";
import { readStatus } from "./statuses";

/** The outer "success" is not enough: each result has a status of its own. */
export function readReceipt(response: HttpResponse, { message }: Outgoing): Receipt | ProviderError {
  const complaints = (body: unknown) => readComplaints(body, message.type);
  if (response.status < 200 || response.status > 299) return readFailure(response, profile.name, complaints);
  const answer = asFields(response.body);
  const outer = asText(answer.status).toLowerCase();
  const results = asList(asFields(answer.data).results).map(asFields);
  const refused = results.filter(({ status }) => readStatus(asText(status)) === "failed");
  if (outer === "error" || (refused.length > 0 && refused.length === results.length))
    return providerError("rejected", {
      providerName: profile.name,
      status: response.status,
      raw: response.body,
      fields: complaints(response.body),
    });
  const ids = results.flatMap(({ messageGUID }) => asText(messageGUID) || []);
  if (ids.length === 0) return readFailure(response, profile.name);
  const detail = asText(answer.message);
  return { ids, state: "accepted", ...(detail && { detail }) };
}

/** `data: [{ field, description, message }]` of a refusal. */
function readComplaints(body: unknown, type: Message["type"]): ProviderError["fields"] {
  return asList(asFields(body).data)
    .map(asFields)
    .map(({ field, description, message }) => ({
      path: toOurPath(asText(field), type),
      message: asText(message) || asText(description) || asText(field) || "This field was refused.",
    }));
}

const mediaFields: Record<string, string> = {
  mediaUrl: "media.url",
  thumbnailUrl: "media.thumbnail.url",
  filenameOverride: "media.filename",
  height: "media.height",
};

const failoverFields: Record<string, string> = { fallbackText: "text", subject: "subject", mediaUrl: "mediaUrl" };

/** "cards.1.mediaUrl" → "cards.1.media.url"; of an RCS_CARD, whose fields stand on top: "title" → "card.title". */
function toOurPath(field: string, type: Message["type"]): string {
  const [first = "", ...rest] = pathSteps(field);
  if (first === "destination") return "to";
  if (first === "source") return "settings.sender";
  if (first === "messageType") return "type";
  if (first === "callbackURL") return "";
  if (first === "smsFailover") return failoverPath("sms", rest[0]);
  if (first === "mmsFailover") return failoverPath("mms", rest[0]);
  if (first === "failoverSource" || first in failoverFields) {
    if (first !== "mediaUrl") return failoverPath(type === "text" ? "sms" : "mms", first);
  }
  if (first === "cards") {
    const [index, ...inCard] = rest;
    return joinPath("cards", index, cardPath(inCard));
  }
  if (type === "card") return joinPath("card", cardPath([first, ...rest]));
  if (first === "messageText") return "text";
  if (first === "choices") return joinPath("choices", ...rest);
  return mediaFields[first] ?? "";
}

function cardPath([first = "", ...rest]: string[]): string {
  if (first === "choices") return joinPath("choices", ...rest);
  if (first === "title" || first === "description") return first;
  return mediaFields[first] ?? "";
}

function failoverPath(kind: "sms" | "mms", field: string | undefined): string {
  if (field === "failoverSource") return "settings.fallbackSender";
  return joinPath("fallback", kind, field && failoverFields[field]);
}
