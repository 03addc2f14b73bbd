import { codePoints } from "@/lib/message/count";
import { valueAt } from "@/lib/message/path";
import { personNames } from "@/lib/message/people";
import { fillField, longestSamples, sampleValues } from "@/lib/message/variables";
import { useDraft, useLateDraft, useSession } from "./session";
import { useSelected } from "./store";

/** As many code points as the text of a field has at most, with the longest sample of every variable. */
export function useLength(path: string, text: string): number {
  const samples = useDraft(longestSamples);
  return codePoints(text.includes("{{") ? fillField(path, text, samples) : text);
}

/**
 * Code points of what will be sent at most: with the longest sample of every variable. Where that is more than the
 * phones show, `note` says whose it is. A moment after the key press.
 */
export function useCount(path: string): { used: number; note?: string } {
  const value = useLateDraft((draft) => valueAt(draft, path) as string | undefined) ?? "";
  const { view } = useSession();
  const person = useSelected(view, (current) => current.person);
  const people = useDraft((draft) => draft.people);
  const variables = useDraft((draft) => draft.variables);
  const used = useLength(path, value);
  if (!value.includes("{{")) return { used };
  const samples = { people, variables };
  const countFor = (key: string | null) => codePoints(fillField(path, value, sampleValues(samples, key)));
  if (people.length === 1 || countFor(person) === used) return { used };
  const longest = people.findIndex(({ key }) => countFor(key) === used);
  return { used, note: longest < 0 ? "with the longest samples" : `for ${personNames(samples)[longest]}` };
}
