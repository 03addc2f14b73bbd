"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { personNames } from "@/lib/message/people";
import { useDraft, useSession } from "./session";
import { useSelected } from "./store";

/** The sample person that the phones show, and what is sent is filled in for. */
export function useShownPerson(): { key: string; name: string } {
  const { people, names, chosen } = usePeople();
  const index = Math.max(
    0,
    people.findIndex(({ key }) => key === chosen),
  );
  return { key: people[index]?.key ?? "", name: names[index] ?? "" };
}

function usePeople() {
  const { view } = useSession();
  const people = useDraft((draft) => draft.people);
  const variables = useDraft((draft) => draft.variables);
  const chosen = useSelected(view, (current) => current.person);
  return { people, names: personNames({ people, variables }), hasVariables: variables.length > 0, chosen };
}

/** "As Mira": whose samples fill the message, everywhere at once. Nothing where there is only one person. */
export function PersonSwitch() {
  return <PersonSelect className="w-32 max-mid:w-28" aria-label="Sample person" />;
}

/** The same choice as a field of a dialog. */
export function PersonField() {
  const { people, hasVariables } = usePeople();
  if (people.length < 2 || !hasVariables) return null;
  return (
    <Field label="Filled in">
      <PersonSelect />
    </Field>
  );
}

interface PersonSelectProps {
  "aria-label"?: string;
  className?: string;
}

function PersonSelect(rest: PersonSelectProps) {
  const { view } = useSession();
  const { people, names, hasVariables } = usePeople();
  const shown = useShownPerson();
  if (people.length < 2 || !hasVariables) return null;
  return (
    <Select
      {...rest}
      value={shown.key}
      onChange={(event) => view.set({ ...view.get(), person: event.target.value })}
      options={people.map(({ key }, index) => ({ value: key, label: `As ${names[index]}` }))}
    />
  );
}
