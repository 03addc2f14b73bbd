import type { Mark } from "@/components/ui/surplus";
import { gsmCulprits } from "@/lib/message/gsm-culprits";
import type { MessageDraft } from "@/lib/message/schema";
import { placeholdersIn } from "@/lib/message/variables";
import { useDraft } from "./session";

const none: readonly Mark[] = [];

/**
 * The variables in a text, at fault where they are not listed or empty for somebody; and in the text of an SMS the
 * characters that make its parts short.
 */
export function useMarks(path: string, text: string | undefined): readonly Mark[] {
  const variables = useDraft((draft) => draft.variables);
  if (!text) return none;
  const tokens = text.includes("{{") ? tokensIn(text, variables) : none;
  const dear = path === "fallback.sms.text" ? dearIn(text) : none;
  if (dear.length === 0) return tokens;
  return [
    ...tokens,
    ...dear.filter(({ start }) => !tokens.some((token) => token.start <= start && start < token.end)),
  ].toSorted((one, other) => one.start - other.start);
}

function tokensIn(text: string, variables: MessageDraft["variables"]): Mark[] {
  const filled = new Set(variables.filter(({ samples }) => samples.every(Boolean)).map(({ name }) => name));
  return placeholdersIn(text).map(({ name, start, end }) => ({
    start,
    end,
    tone: filled.has(name) ? "token" : "fault",
  }));
}

/** Nothing where most of the text is such: another script is no slip of the keyboard. */
function dearIn(text: string): readonly Mark[] {
  const found = gsmCulprits(text).flatMap(({ character, positions }) =>
    positions.map((start): Mark => ({ start, end: start + character.length, tone: "dear" })),
  );
  return found.length * 2 > text.length ? none : found;
}
