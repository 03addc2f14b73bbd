"use client";

import { X } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { renameEverywhere } from "@/lib/message/edit";
import { DraftControl } from "./draft-text";
import { useEdit, useField, useProblemsAt, useSession } from "./session";
import { deletePerson, deleteVariable } from "./variable-commands";

const cell = "h-8 border-field-line border-y bg-bg p-0 max-mid:h-11";

interface VariableRowProps {
  index: number;
  name: string;
  isUsed: boolean;
  /** The name that the message still says, where the variable was given another one. */
  left: string | undefined;
  /** Runs when somebody goes into the name. */
  onName(): void;
  /** How the sample people are called, in their order. */
  people: readonly string[];
}

/** One variable and what each person sees in its place. */
export function VariableRow({ index, name, isUsed, left, onName, people }: VariableRowProps) {
  const session = useSession();
  const edit = useEdit();
  const called = name || `variable ${index + 1}`;
  const oddity = useProblemsAt(`variables.${index}.name`)[0]?.message;
  return (
    <>
      <tr>
        <th scope="row" className={`${cell} rounded-l-r2 border-l font-normal`} onFocus={onName}>
          <DraftControl
            bare
            path={`variables.${index}.name`}
            aria-label={`Variable ${index + 1} name`}
            placeholder="name"
            className="font-medium text-accent"
          />
        </th>
        {people.map((person, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and people may share a name.
          <td key={column} className={`${cell} border-l border-l-line`}>
            <Sample path={`variables.${index}.samples.${column}`} isUsed={isUsed} variable={called} person={person} />
          </td>
        ))}
        <td className={`${cell} w-8 rounded-r-r2 border-r px-0.5 align-middle`}>
          {session.canEdit && (
            <IconButton
              size="small"
              icon={X}
              label={`Remove variable ${called}`}
              onClick={() => deleteVariable(session, index)}
            />
          )}
        </td>
      </tr>
      {(left ?? oddity) !== undefined && (
        <tr>
          <td colSpan={people.length + 2} className="pb-1 pl-2.5">
            {left === undefined ? (
              <p className="text-t2 text-text-3">{oddity}</p>
            ) : (
              <p className="flex flex-wrap items-center gap-x-2 text-t2 text-text-2">
                The message still says {`{{${left}}}`}.
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() => {
                    edit((current) => renameEverywhere(current, left, name));
                    toast(`{{${left}}} is now {{${name}}} everywhere.`);
                  }}
                >
                  Rename it there too
                </Button>
              </p>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

interface SampleProps {
  path: string;
  isUsed: boolean;
  variable: string;
  person: string;
}

function Sample({ path, isUsed, variable, person }: SampleProps) {
  const [value] = useField<string>(path);
  const isMissing = isUsed && value === "";
  return (
    <DraftControl
      bare
      path={path}
      aria-label={`${variable} for ${person}`}
      placeholder={isMissing ? "Empty" : "sample value"}
      className={isMissing ? "bg-danger-tint! placeholder:text-danger" : ""}
    />
  );
}

interface PersonHeadingProps {
  index: number;
  /** How she is called, with or without a name of her own. */
  name: string;
  count: number;
}

/** The name of a sample person above her column. */
export function PersonHeading({ index, name, count }: PersonHeadingProps) {
  const session = useSession();
  return (
    <th scope="col" className="p-0 font-normal">
      <div className="flex h-8 items-center max-mid:h-11">
        <DraftControl
          bare
          path={`people.${index}.name`}
          aria-label={`Sample person ${index + 1}`}
          placeholder={name}
          className="text-t2 font-medium text-text-2 placeholder:text-text-2"
        />
        {session.canEdit && count > 1 && (
          <IconButton
            size="small"
            icon={X}
            label={`Remove ${name}`}
            className="shrink-0"
            onClick={() => deletePerson(session, index)}
          />
        )}
      </div>
    </th>
  );
}
