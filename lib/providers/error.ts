export type ProviderErrorCode =
  | "credentials"
  | "rejected"
  | "payment"
  | "rate-limited"
  | "unavailable"
  | "unknown-outcome"
  | "unexpected-response";

/**
 * A failure as a value: what the provider said, in our words and in theirs.
 * `unavailable` means that the message certainly did not go out; `unknown-outcome` that it may have.
 */
export interface ProviderError {
  kind: "provider-error";
  code: ProviderErrorCode;
  /** One plain sentence for a marketer: what happened. */
  message: string;
  /** One plain sentence: what to do next. */
  nextStep: string;
  /**
   * What the provider complained about, in our paths ("cards.1.choices.0.url"). Outside the message: "to" is the
   * phone number, "settings.<name>" a setting of the connection, "" what has no field of ours.
   */
  fields: { path: string; message: string }[];
  /** Seconds, from Retry-After. */
  retryAfterSeconds?: number;
  status?: number;
  /** The provider's own words, without credentials. */
  raw?: unknown;
}

export function providerError(
  code: ProviderErrorCode,
  details: Partial<Omit<ProviderError, "kind" | "code">> & { providerName: string },
): ProviderError {
  const { providerName, ...rest } = details;
  const fields = details.fields ?? [];
  return { kind: "provider-error", code, ...sentences(code, providerName, fields.length > 0), fields, ...rest };
}

export function isProviderError(value: unknown): value is ProviderError {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "provider-error";
}

function sentences(
  code: ProviderErrorCode,
  provider: string,
  namesFields: boolean,
): Pick<ProviderError, "message" | "nextStep"> {
  switch (code) {
    case "credentials":
      return {
        message: `${provider} did not accept the sign-in details. Nothing was sent.`,
        nextStep: "Ask an administrator to check this connection's settings.",
      };
    case "rejected":
      return {
        message: `${provider} refused the message. Nothing was sent.`,
        nextStep: namesFields
          ? "Mend the fields named below, then send again."
          : `Read below what ${provider} says, change the message or the connection, then send again.`,
      };
    case "payment":
      return {
        message: `${provider} refused to send because the balance or quota is used up. Nothing was sent.`,
        nextStep: `Top up the account at ${provider}, then send again.`,
      };
    case "rate-limited":
      return {
        message: `${provider} asks for a pause: too many messages in a short time. Nothing was sent.`,
        nextStep: "Wait a moment, then send again.",
      };
    case "unavailable":
      return {
        message: `${provider} could not be reached or is out of order. Nothing was sent.`,
        nextStep: "Send again later.",
      };
    case "unknown-outcome":
      return {
        message: `${provider} did not answer in time. The message may or may not have gone out.`,
        nextStep: "Look at the phone before sending again, so that nobody gets it twice.",
      };
    case "unexpected-response":
      return {
        message: `${provider} answered in a way that Cardwright does not know. The message may or may not have gone out.`,
        nextStep: "Look at the phone and at the raw answer below before sending again.",
      };
  }
}
