import type { Mark } from "@/components/ui/surplus";
import { placeholdersIn } from "@/lib/message/variables";
import { useDraft } from "./session";

const none: readonly Mark[] = [];

/** The variables in a text; at fault are those that are not listed, or empty for somebody. */
export function useMarks(text: string | undefined): readonly Mark[] {
  const variables = useDraft((draft) => draft.variables);
  if (!text?.includes("{{")) return none;
  const filled = new Set(variables.filter(({ samples }) => samples.every(Boolean)).map(({ name }) => name));
  return placeholdersIn(text).map(({ name, start, end }) => ({
    start,
    end,
    tone: filled.has(name) ? "token" : "fault",
  }));
}
