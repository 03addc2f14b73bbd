import { removePerson, removeVariable } from "@/lib/message/edit";
import { personNames } from "@/lib/message/people";
import { deletedToast } from "./deleted-toast";
import type { Session } from "./session";

/** Removes a variable with its samples, and offers both back. */
export function deleteVariable(session: Session, index: number): void {
  const { draft } = session;
  const kept = draft.get();
  const variable = kept.variables[index];
  if (!variable) return;
  draft.set(removeVariable(kept, index));
  deletedToast(session, `Variable ${variable.name || `variable ${index + 1}`} removed.`, {
    isThere: ({ variables }) => variables.some(({ key }) => key === variable.key),
    putBack(current) {
      // People may have come and gone since: each gets her own sample again.
      const samples = current.people.map(
        ({ key }) => variable.samples[kept.people.findIndex((person) => person.key === key)] ?? "",
      );
      return { ...current, variables: current.variables.toSpliced(index, 0, { ...variable, samples }) };
    },
    show: () => focusOn(session, "variables", variable.key),
  });
}

/** Removes a sample person with what she sees in place of the variables, and offers her back. */
export function deletePerson(session: Session, index: number): void {
  const { draft } = session;
  const kept = draft.get();
  const person = kept.people[index];
  if (!person || kept.people.length === 1) return;
  draft.set(removePerson(kept, index));
  deletedToast(session, `${personNames(kept)[index]} removed.`, {
    isThere: ({ people }) => people.some(({ key }) => key === person.key),
    putBack(current) {
      const variables = current.variables.map((variable) => {
        const known = kept.variables.find(({ key }) => key === variable.key);
        return { ...variable, samples: variable.samples.toSpliced(index, 0, known?.samples[index] ?? "") };
      });
      return { ...current, people: current.people.toSpliced(index, 0, person), variables };
    },
    show: () => focusOn(session, "people", person.key),
  });
}

function focusOn({ draft, view }: Session, list: "variables" | "people", key: string): void {
  const index = draft.get()[list].findIndex((item) => item.key === key);
  if (index >= 0) view.set({ ...view.get(), focus: { path: `${list}.${index}.name` } });
}
