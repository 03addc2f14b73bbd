import { toast } from "@/components/ui/toast";
import { addVariable } from "@/lib/message/edit";
import { foreignPlaceholders, withOwnPlaceholders } from "@/lib/message/foreign-placeholders";
import { replaceAt, valueAt } from "@/lib/message/path";
import type { Session } from "./session";

/** Where a pasted text has variables as other systems write them: one press writes them as ours, and lists the new ones. */
export function offerOwnPlaceholders({ draft }: Session, path: string, pasted: string): void {
  const found = foreignPlaceholders(pasted);
  const [first] = found;
  if (!first) return;
  const what =
    found.length === 1 ? `${first.written} look like a variable` : `${first.written} and others look like variables`;
  toast(what.replace("look like a", "looks like a"), {
    label: `Write {{${first.name}}}`,
    run: () => {
      const current = draft.get();
      const text = valueAt(current, path);
      if (typeof text !== "string") return;
      const listed = new Set(current.variables.map(({ name }) => name));
      const fresh = [...new Set(found.map(({ name }) => name))].filter((name) => !listed.has(name));
      const written = replaceAt(current, path, withOwnPlaceholders(text, found));
      draft.set(fresh.reduce((next, name) => addVariable(next, name), written));
    },
  });
}
