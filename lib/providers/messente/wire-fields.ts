import { z } from "zod";
import { codePoints } from "../../message/count";

/** The kinds of fields that the documented request is made of, with what Messente would say of a wrong one. */
export const string = z.string({ error: "Must be a string" });

export const text = (maximum = Number.POSITIVE_INFINITY) =>
  string
    .refine((value) => value !== "", { error: "Must not be empty" })
    .refine((value) => codePoints(value) <= maximum, { error: `Must be at most ${maximum} characters` });

export const optionalText = (maximum: number) =>
  string.refine((value) => codePoints(value) <= maximum, { error: `Must be at most ${maximum} characters` }).nullish();

export const word = (...words: [string, ...string[]]) => z.enum(words, { error: `Must be one of ${words.join(", ")}` });

export const url = text(2048).refine((value) => URL.canParse(value), { error: "Must be a URL" });

export const phoneNumber = text().refine((value) => /^\+[1-9]\d{6,14}$/.test(value), {
  error: "Must be a phone number in E.164 format",
});

export const integer = z.int({ error: "Must be an integer" }).min(1, { error: "Must be at least 1" }).optional();

export const degrees = (maximum: number) =>
  z
    .number({ error: "Must be a number" })
    .refine((value) => Math.abs(value) <= maximum, { error: `Must be between ${-maximum} and ${maximum}` });

/** The zone may be left out of `time_to_send` only; an event's format is not stated and taken to be RFC 3339. */
const time = (zone: RegExp) =>
  text(64).refine((value) => zone.test(value) && !Number.isNaN(Date.parse(value)), {
    error: "Must be an ISO 8601 time",
  });
export const eventTime = time(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
export const sendTime = time(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/);

export const list = <Item extends z.ZodType>(item: Item, minimum: number, maximum: number) =>
  z
    .array(item, { error: "Must be a list" })
    .min(minimum, { error: `Must have at least ${minimum} items` })
    .max(maximum, { error: `Must have at most ${maximum} items` });

type Shape = Record<string, unknown>;

/** Exactly one of some fields; none or several is said of the object itself. */
export const exactlyOne = (names: string[]) =>
  [
    (value: Shape) => names.filter((name) => value[name] !== undefined).length === 1,
    { error: `Exactly one of ${names.join(", ")} must be given` },
  ] as const;
