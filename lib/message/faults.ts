import type { z } from "zod";
import type { Candidate } from "./candidate";
import { cardSchema, chipsSchema, fallbackSchema, mediaSchema, textContentSchema } from "./parts";
import { rememberedAt } from "./remembered";
import type { Problem } from "./schema";
import { cardCountFaults, horizontalFaults, sizeFaults, tallFaults, type WholeFault } from "./whole-rules";

/**
 * What `messageSchema` finds wrong with a message, part by part, so that only a part that changed is parsed again.
 * The same issues in the same order, which is tested over generated drafts.
 */
export function baselineErrors(candidate: Candidate): Problem[] {
  const { choices, fallback } = candidate;
  return [
    ...contentErrors(candidate),
    ...chipErrors(choices, "choices"),
    ...(fallback ? fallbackErrors(fallback, "fallback") : []),
    ...wholeFaults(candidate).map(({ rule, path, message }) => error(rule, path.join("."), message)),
  ];
}

function contentErrors(candidate: Candidate): Problem[] {
  switch (candidate.type) {
    case "text":
      return errorsOf(textContentSchema, candidate.text, "text");
    case "media":
      return mediaErrors(candidate.media, "media");
    case "card":
      return cardErrors(candidate.card, "card");
    case "carousel":
      return candidate.cards.flatMap((card, index) => cardErrors(card, `cards.${index}`));
  }
}

function wholeFaults(candidate: Candidate): WholeFault[] {
  const ofType =
    candidate.type === "carousel"
      ? [...cardCountFaults(candidate), ...tallFaults(candidate)]
      : candidate.type === "card"
        ? horizontalFaults(candidate)
        : [];
  return [...ofType, ...sizeFaults(candidate)];
}

const partErrors = (schema: z.ZodType) => rememberedAt((part: object, path: string) => errorsOf(schema, part, path));

const mediaErrors = partErrors(mediaSchema);
const cardErrors = partErrors(cardSchema);
const chipErrors = partErrors(chipsSchema);
const fallbackErrors = partErrors(fallbackSchema);

function errorsOf(schema: z.ZodType, part: unknown, at: string): Problem[] {
  const issues = schema.safeParse(part).error?.issues ?? [];
  return issues.map((issue) => {
    const rule = issue.code === "custom" && typeof issue.params?.rule === "string" ? issue.params.rule : "form";
    return error(rule, [at, ...issue.path].join("."), issue.message);
  });
}

const error = (rule: string, path: string, message: string): Problem => ({ rule, severity: "error", path, message });
