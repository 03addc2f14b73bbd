import type { Message } from "../../message/schema";
import { type ProviderError, providerError } from "../error";
import { readFailure } from "../failure";
import { asFields, asList, asText } from "../json";
import type { HttpResponse, Outgoing, Receipt } from "../types";
import { toOurPath } from "./field-names";
import { toMessageId } from "./message-id";
import { profile } from "./profile";

/**
 * A 409 says that this message id was taken before. The id is made from our own send, so it was this very message:
 * an earlier attempt whose answer was lost.
 */
export function readReceipt(response: HttpResponse, { message, reference }: Outgoing): Receipt | ProviderError {
  if (response.status === 409)
    return {
      ids: [toMessageId(reference)],
      state: "accepted",
      detail: "An earlier attempt had already been accepted.",
    };
  if (response.status < 200 || response.status > 299) return readRefusal(response, message);
  const id = asText(asFields(response.body).message_id);
  return id ? { ids: [id], state: "accepted" } : readFailure(response, profile.name);
}

/** `{ ref_id, error, error_code, field_errors: [{ field, errors }] }` */
function readRefusal(response: HttpResponse, message: Message): ProviderError {
  const { error, error_code, field_errors } = asFields(response.body);
  const code = asText(error_code);
  // The reference explains 400 with an invalid token, its guide with a bad field: the body tells which.
  if (response.status === 400 && field_errors === undefined && /\btoken\b/i.test(asText(error)))
    return providerError("credentials", { providerName: profile.name, status: 400, raw: response.body });
  // 1014: subscriber not found
  if (code === "1014" && response.status < 500)
    return providerError("rejected", {
      providerName: profile.name,
      status: response.status,
      raw: response.body,
      fields: [{ path: "to", message: "Sinch does not know this phone number." }],
    });
  return readFailure(response, profile.name, (body) => readComplaints(body, message));
}

function readComplaints(body: unknown, message: Message): ProviderError["fields"] {
  return asList(asFields(body).field_errors)
    .map(asFields)
    .map(({ field, errors }) => {
      const sentences = (Array.isArray(errors) ? errors : [errors]).map(asText).filter(Boolean);
      const name = asText(field);
      return { path: toOurPath(name, message.type), message: sentences.join(" ") || name || "This field was refused." };
    });
}
