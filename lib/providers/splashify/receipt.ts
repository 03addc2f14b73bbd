import type { ProviderError } from "../error";
import { readFailure } from "../failure";
import { asFields, asText } from "../json";
import type { HttpResponse, Receipt } from "../types";
import { search } from "./found";
import { profile } from "./profile";

/** `{ success, message_id, cost, sent_at }`; the cost is what was taken from the wallet. */
export function readReceipt(response: HttpResponse): Receipt | ProviderError {
  if (response.status < 200 || response.status > 299) return readRefusal(response);
  const { success, message_id, cost } = asFields(response.body);
  if (success === false) return refused(response);
  const id = asText(message_id);
  if (!id) return readFailure(response, profile.name);
  const amount = asText(cost).trim() === "" ? Number.NaN : Number(cost);
  return { ids: [id], state: "accepted", ...(Number.isFinite(amount) && amount >= 0 && { cost: { amount } }) };
}

/** `{ success: false, message, code?, detail? }`: only in an answer of this shape does 502 or 503 tell what happened. */
function readRefusal(response: HttpResponse): ProviderError {
  const isTheirs = asFields(response.body).success === false;
  switch (response.status) {
    case 402:
      return walletEmpty(response);
    case 403:
      return readForbidden(response);
    case 502:
      return isTheirs ? networkRefused(response) : readFailure(response, profile.name);
    case 503:
      return isTheirs ? networkDown(response) : readFailure(response, profile.name);
    default: {
      const failure = readFailure(response, profile.name);
      if (failure.code === "rejected" && isTheirs) return refused(response);
      return failure.code === "credentials" ? { ...failure, nextStep: checkSignIn } : failure;
    }
  }
}

export const checkSignIn =
  "Ask an administrator to check the e-mail and password of this connection, or to paste a new token: one lasts 7 days.";

/** One status for three causes that only the words tell apart: the sender, the account or, by older documents, the wallet. */
export function readForbidden(response: HttpResponse): ProviderError {
  const { code, message } = asFields(response.body);
  const words = asText(message);
  if (/rcs[ _]not[ _]active/i.test(`${asText(code)} ${words}`))
    return told(response, {
      code: "rejected",
      message: "RCS is not switched on for this Splashify account yet. Nothing was sent.",
      nextStep: "Ask an administrator to apply for an RCS sender in the Splashify panel, at /apply-rcs.",
    });
  if (/\bsuspend/i.test(words))
    return told(response, {
      code: "rejected",
      message: "Splashify has suspended this account. Nothing was sent.",
      nextStep: "Ask an administrator to contact the support of Splashify.",
    });
  if (/\b(wallet|balance)\b/i.test(words)) return walletEmpty(response);
  return { ...readFailure(response, profile.name), code: "credentials", nextStep: checkSignIn };
}

const refused = (response: HttpResponse) =>
  told(response, {
    code: "rejected",
    message: "Splashify refused the message. Nothing was sent.",
    nextStep: "Change the message or the connection by what Splashify says, then send again.",
  });

const walletEmpty = (response: HttpResponse) =>
  told(response, {
    code: "payment",
    message: "The wallet at Splashify holds too little for this message. Nothing was sent.",
    nextStep: "Recharge the wallet at Splashify, then send again.",
  });

const networkRefused = (response: HttpResponse) =>
  told(response, {
    code: "rejected",
    message: "The network behind Splashify refused the message. Nothing was sent, and nothing was charged.",
    nextStep: "Change the message by what the network says, then send again.",
  });

const networkDown = (response: HttpResponse) =>
  told(response, {
    code: "unavailable",
    message: "Splashify could not reach the network behind it. Nothing was sent, and nothing was charged.",
    nextStep: "Send again later.",
  });

/** An error in our words, and after them in theirs. */
function told(
  response: HttpResponse,
  { message, ...error }: Pick<ProviderError, "code" | "message" | "nextStep">,
): ProviderError {
  const { message: words, detail } = asFields(response.body);
  const theirs = [asText(words), detailOf(detail)].map(shortened).filter(Boolean);
  const quoted = theirs.map((text) => `“${text}”`).join(" ");
  return {
    ...readFailure(response, profile.name),
    ...error,
    message: quoted ? `${message} Splashify says: ${quoted}` : message,
  };
}

/** What the network answered, in a shape that is not published: its sentence where there is one, else all of it. */
function detailOf(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return asText(detail);
  return (
    search(detail).text("message", "error_message", "error", "reason", "error_description", "description") ||
    JSON.stringify(detail)
  );
}

const longest = 300;

/** Cut between words, since half a secret could not be masked any more; nothing where there is no such place. */
function shortened(words: string): string {
  const text = words.trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/\s*\S*$/, "");
  return cut && `${cut}…`;
}
