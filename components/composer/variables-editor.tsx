"use client";

import { Plus, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { addPerson, addVariable, renameEverywhere } from "@/lib/message/edit";
import { personNames } from "@/lib/message/people";
import { isVariableName, toVariableName, usedVariables } from "@/lib/message/variables";
import { Line } from "./line";
import { useDraft, useEdit, useSession } from "./session";
import { useSelected } from "./store";
import { PersonHeading, VariableRow } from "./variable-row";

/** Names and sample values: what stands between double braces, and what each of the sample people sees in its place. */
export function VariablesEditor() {
  const { canEdit, draft, view } = useSession();
  const variables = useDraft((current) => current.variables);
  const people = useDraft((current) => current.people);
  const used = useUsedVariables();
  const edit = useEdit();
  /** The variable whose name was gone into, as it was called then. */
  const [before, setBefore] = useState<{ key: string; name: string }>();
  const names = personNames({ people, variables });
  const unlisted = used.filter((name) => !variables.some((variable) => variable.name === name));
  // Renamed in the list, while the message still says the old name.
  const renamed = variables.find(({ key }) => key === before?.key);
  const isLeft = before && renamed && renamed.name !== before.name && isVariableName(renamed.name);
  const left = isLeft && unlisted.includes(before.name) ? before : undefined;
  const focus = (path: string) => view.set({ ...view.get(), focus: { path } });
  return (
    <Line id="variables-heading" heading="Variables" path="variables">
      {variables.length > 0 && (
        <div className="overflow-x-auto pb-1 [scrollbar-width:thin]">
          <table
            className="w-full border-separate border-spacing-x-0 border-spacing-y-1"
            style={{ minWidth: 104 + people.length * 104 }}
          >
            <caption className="sr-only">Sample values of each variable for each sample person</caption>
            <thead>
              <tr className="text-left">
                <th scope="col" className="w-[30%] min-w-28 pr-2 pl-2.5 text-t2 font-medium text-text-2">
                  Name
                </th>
                {people.map(({ key }, index) => (
                  <PersonHeading key={key} index={index} name={names[index] ?? ""} count={people.length} />
                ))}
                <td className="w-8" />
              </tr>
            </thead>
            <tbody>
              {variables.map(({ key, name }, index) => (
                <VariableRow
                  key={key}
                  index={index}
                  name={name}
                  isUsed={used.includes(name)}
                  left={left?.key === key ? left.name : undefined}
                  onName={() => setBefore(left?.key === key ? left : { key, name })}
                  people={names}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canEdit &&
        unlisted
          .filter((name) => name !== left?.name)
          .map((name) => (
            <p key={name} className="flex flex-wrap items-center gap-x-2 pb-1 text-amber">
              <span className="min-w-0 wrap-anywhere">
                {"{{"}
                {name}
                {"}}"} is used, but not listed here.
              </span>
              <AddUsed name={name} />
            </p>
          ))}
      {canEdit && (
        <div className={`flex flex-wrap gap-2 ${variables.length === 0 ? "-ml-2" : ""}`}>
          <Button
            variant="quiet"
            size="small"
            icon={Plus}
            onClick={() => {
              edit((current) => addVariable(current));
              focus(`variables.${draft.get().variables.length - 1}.name`);
            }}
          >
            Add variable
          </Button>
          {variables.length > 0 && (
            <Button
              variant="quiet"
              size="small"
              icon={UserPlus}
              onClick={() => {
                edit((current) => addPerson(current));
                focus(`people.${draft.get().people.length - 1}.name`);
              }}
            >
              Add sample person
            </Button>
          )}
        </div>
      )}
    </Line>
  );
}

/** Lists a name that the message uses; one that cannot be listed is written as a name first, wherever it stands. */
function AddUsed({ name }: { name: string }) {
  const { draft, view } = useSession();
  const edit = useEdit();
  const listed = toVariableName(name);
  if (listed === "") return <span>Write a name of letters and digits between the braces.</span>;
  return (
    <Button
      size="small"
      variant="quiet"
      onClick={() => {
        edit((current) => {
          const written = listed === name ? current : renameEverywhere(current, name, listed);
          return written.variables.some((variable) => variable.name === listed)
            ? written
            : addVariable(written, listed);
        });
        const index = draft.get().variables.findIndex((variable) => variable.name === listed);
        view.set({ ...view.get(), focus: { path: `variables.${index}.samples.0` } });
      }}
    >
      {listed === name ? `Add ${name}` : `Write it as {{${listed}}}`}
    </Button>
  );
}

/** The names that the message uses, as they were when it was last looked at for problems: not on every key. */
function useUsedVariables(): string[] {
  const { draft, problems } = useSession();
  const names = useSelected(problems, () => usedVariables(draft.get()).join("\n"));
  return names.split("\n").filter(Boolean);
}
