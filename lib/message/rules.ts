import { z } from "zod";
import { codePoints } from "./count";
import { baselineLimits } from "./limits";
import { type TextField, textFields, tooLong } from "./text-fields";
import { unfilledIn, withoutVariables } from "./variables";

interface FormRule {
  rule: string;
  /** What is wrong with a value and what to do about it; undefined when all is well. */
  fault: (value: string) => string | undefined;
}

interface TextOptions {
  /** What to do when it is empty; absent for optional texts, which are left out when empty. */
  whenEmpty?: string;
  form?: FormRule;
}

/** A limited text. It reports the first fault of each kind: empty, too long, and then what it holds. */
export function text(field: TextField, options: TextOptions = {}) {
  const { label, limit } = textFields[field];
  return labelledText(label, baselineLimits[limit], options);
}

export function labelledText(label: string, limit: number, { whenEmpty, form }: TextOptions = {}) {
  return z.string({ error: `${label}: text is expected here.` }).superRefine((value, context) => {
    const report = (rule: string, message: string) => context.addIssue({ code: "custom", message, params: { rule } });
    if (value.trim() === "") return report("required", whenEmpty ?? `${label}: write something here, or leave it out.`);
    const [unfilled] = unfilledIn(value);
    // What will stand in place of the braces is not known: the rest is too long for certain.
    const certain = unfilled === undefined ? value : withoutVariables(value);
    const over = certain.length > limit ? codePoints(certain) - limit : 0;
    if (over > 0) report("too-long", tooLong(label, over, limit));
    if (unfilled !== undefined) return report("unfilled-variable", `${label}: ${toFill(unfilled)}`);
    if (invisible.test(value)) return report("control-character", `${label}: remove the invisible control character.`);
    if (!value.isWellFormed())
      return report("broken-character", `${label}: remove the broken character (half an emoji).`);
    const fault = form?.fault(value);
    if (form && fault) report(form.rule, `${label}: ${fault}`);
  });
}

const toFill = (name: string) =>
  name === ""
    ? "write the name of a variable between the double braces."
    : `give the variable {{${name}}} a sample value, or remove it.`;

/** Control characters, except the tab and the line breaks that people type. */
const invisible = /[^\P{Cc}\t\n\r]/u;

function webFault(value: string) {
  if (!/^https?:\/\//i.test(value)) return "start the address with https://.";
  if (/\s/.test(value)) return "remove the space from the address.";
  return URL.canParse(value) ? undefined : "complete the address, such as https://shop.example/tent.";
}

/** "shop.example/tent" becomes "https://shop.example/tent"; whatever else was written stays as it is. */
export const withScheme = (address: string) =>
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(address.trim())
    ? `https://${address.trim()}`
    : address;

export const webAddress: FormRule = { rule: "url-form", fault: webFault };

const ownMedia = /^\/media\/[\w.-]+$/;

/** A web address, or a file of our own store, which becomes absolute when it is sent. */
export const mediaAddress: FormRule = {
  rule: "url-form",
  fault: (value) => (ownMedia.test(value) ? undefined : webFault(value)),
};

/** [S-1]: short numbers such as 1011 are valid, so E.164 is not demanded. */
export const dialString: FormRule = {
  rule: "dial-characters",
  fault: (value) => (/^[0-9+*#]+$/.test(value) ? undefined : "use only digits, +, * and #, without spaces."),
};

const withOffset = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function isMoment(value: string) {
  const date = withOffset.exec(value)?.[1];
  if (date === undefined || Number.isNaN(Date.parse(value))) return false;
  // 30 February parses, as 2 March.
  return new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}

/** RFC 3339, the seconds optional. */
export const dateTime: FormRule = {
  rule: "date-time",
  fault: (value) => (isMoment(value) ? undefined : "choose a date and a time."),
};

export const coordinate = (label: string, { minimum, maximum }: { minimum: number; maximum: number }) =>
  z.custom<number>((value) => typeof value === "number" && value >= minimum && value <= maximum, {
    error: `${label}: write a number from ${minimum} to ${maximum}.`,
    params: { rule: "coordinate" },
    // Otherwise a wrong coordinate would hide what is wrong with the card and the message around it.
    abort: false,
  });
