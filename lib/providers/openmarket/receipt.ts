import type { Message } from "../../message/schema";
import type { ProviderError } from "../error";
import { readFailure } from "../failure";
import type { HttpResponse, Outgoing, Receipt } from "../types";
import { pathsNamedIn } from "./field-names";
import { profile } from "./profile";
import { codes, readRefusal } from "./refusal";

/** A 202 has no body: the id in its header is all there is. */
export function readReceipt(response: HttpResponse, { message }: Outgoing): Receipt | ProviderError {
  const id = response.headers["x-request-id"]?.trim();
  if (response.status === 202 && id)
    return {
      ids: [id],
      state: "accepted",
      detail: "Accepted, not yet verified: OpenMarket checks the message afterwards.",
    };
  const failure = readFailure(response, profile.name, (body) => complaintsOf(body, message.type));
  return response.status < 400 ? failure : { ...failure, ...words[readRefusal(response.body).code] };
}

const words: Record<string, Pick<ProviderError, "code" | "message" | "nextStep">> = {
  [codes.permanentFault]: {
    code: "rejected",
    message: "OpenMarket could not process this message, and trying again will not help. Nothing was sent.",
    nextStep: "Ask OpenMarket's support about it, with the raw answer below.",
  },
  [codes.temporaryFault]: {
    code: "unavailable",
    message: "OpenMarket is out of order for the moment. Nothing was sent.",
    nextStep: "Try again in 15 minutes. If it still fails after a day, ask OpenMarket's support.",
  },
  [codes.noRole]: {
    code: "credentials",
    message: "This OpenMarket account is not allowed to send through the API. Nothing was sent.",
    nextStep: "Ask OpenMarket to give the account the role “Invoke API”.",
  },
  [codes.wrongMethod]: {
    code: "rejected",
    message: "OpenMarket does not take messages at this address in this way. Nothing was sent.",
    nextStep: "Ask an administrator to check the address in this connection's settings.",
  },
};

function complaintsOf(body: unknown, type: Message["type"]): ProviderError["fields"] {
  const { text } = readRefusal(body);
  return pathsNamedIn(text, type).map((path) => ({ path, message: text }));
}

/** Whether this very error is the temporary fault that OpenMarket asks to repeat. */
export const isTemporary = ({ code, raw }: ProviderError) =>
  code === "unavailable" && readRefusal(raw).code === codes.temporaryFault;
