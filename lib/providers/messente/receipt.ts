import { type ProviderError, providerError } from "../error";
import { readFailure } from "../failure";
import { asFields, asList, asText } from "../json";
import type { HttpResponse, Outgoing, Receipt } from "../types";
import { toOurPath } from "./field-names";
import { profile } from "./profile";

/** 201 `{ omnimessage_id, to, messages: [{ channel, message_id, sender }] }`: reports name both kinds of id. */
export function readReceipt(response: HttpResponse, { options }: Outgoing): Receipt | ProviderError {
  if (response.status < 200 || response.status > 299) return readRefusal(response);
  const answer = asFields(response.body);
  const id = asText(answer.omnimessage_id);
  if (!id) return readFailure(response, profile.name);
  const parts = asList(answer.messages).map((part) => asText(asFields(part).message_id));
  return { ids: [id, ...parts.filter(Boolean)], state: options?.sendAt ? "scheduled" : "accepted" };
}

/** `{ errors: [{ code, title, detail, source }] }`; other calls answer with it too. */
export function readRefusal(response: HttpResponse): ProviderError {
  const { status, body: raw } = response;
  const codes = errorsOf(raw).map(({ code }) => asText(code));
  if ((status === 400 || status === 403) && codes.includes("102"))
    return providerError("credentials", {
      providerName: profile.name,
      status,
      raw,
      message: "Messente does not allow this account to do that. Nothing was sent.",
      nextStep: "Ask Messente support whether RCS is switched on for the account of this connection.",
    });
  if (status === 400 && codes.includes("103"))
    return providerError("credentials", { providerName: profile.name, status, raw });
  return readFailure(response, profile.name, readComplaints);
}

const errorsOf = (body: unknown) => asList(asFields(body).errors).map(asFields);

/** What each code means, where an error says nothing more. */
const meanings: Record<string, string> = {
  101: "Messente does not know this.",
  104: "Messente has a fault of its own.",
  105: "Messente does not accept this value.",
  106: "Messente misses a value here.",
  107: "Messente does not offer this.",
};

function readComplaints(body: unknown): ProviderError["fields"] {
  return errorsOf(body).map(({ code, title, detail, source }) => ({
    path: toOurPath(asText(source)),
    message: asText(detail) || meanings[asText(code)] || asText(title) || "This field was refused.",
  }));
}
