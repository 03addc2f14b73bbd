import { asFields, asList, asText, type Fields, isFields } from "../json";

export interface Refusal {
  /** OpenMarket's own code, "" where there is none. */
  code: string;
  /** Its sentence, "" where there is none. */
  text: string;
}

/** The documented codes that say more than the status they come with. */
export const codes = {
  /** Nothing will help but OpenMarket's support. */
  permanentFault: "1000",
  /** The only one that may be repeated: every 15 minutes, for up to 24 hours. */
  temporaryFault: "1010",
  /** The account lacks the role "Invoke API". */
  noRole: "12001",
  /** "Invalid JSON in the payload. <Specific error condition>." */
  invalidPayload: "12002",
  wrongMethod: "12003",
} as const;

/**
 * Finds the code and the sentence of a refusal. Both are documented, the names of their fields are not: they are
 * looked for at the top and one level down, also in a list.
 */
export function readRefusal(body: unknown): Refusal {
  const found = partsOf(body).map(readPart);
  const isKnown = ({ code }: Refusal) => Object.values<string>(codes).includes(code);
  return found.find(isKnown) ?? found.find(({ code, text }) => code || text) ?? { code: "", text: "" };
}

function partsOf(body: unknown): Fields[] {
  if (Array.isArray(body)) return body.filter(isFields);
  const inner = Object.values(asFields(body)).flatMap((value) => (Array.isArray(value) ? asList(value) : [value]));
  return [asFields(body), ...inner.filter(isFields)];
}

function readPart({ code, errorCode, message, description, errorDescription }: Fields): Refusal {
  const sentences = [message, description, errorDescription].map(asText).filter(Boolean);
  return { code: asText(code) || asText(errorCode), text: Array.from(new Set(sentences)).join(" ") };
}
