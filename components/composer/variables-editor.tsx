"use client";

import { Plus, X } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { addVariable, removeVariable } from "@/lib/message/edit";
import { DraftControl, ProblemLine } from "./draft-text";
import { Line } from "./line";
import { useDraft, useEdit, useSession } from "./session";

/** Names and sample values: what stands between double braces, and what the phone shows in its place. */
export function VariablesEditor() {
  const { canEdit, draft, view } = useSession();
  const variables = useDraft((current) => current.variables);
  const edit = useEdit();
  return (
    <Line id="variables-heading" heading="Variables" path="variables">
      <div className="flex flex-wrap items-center gap-2">
        {variables.map(({ key, name }, index) => (
          <div key={key}>
            <div className="flex h-8 items-stretch rounded-r2 border border-field-line bg-bg max-mid:h-11">
              <DraftControl
                bare
                path={`variables.${index}.name`}
                aria-label={`Variable ${index + 1} name`}
                placeholder="name"
                className="w-24! max-mid:w-36! font-medium text-accent"
              />
              <span className="border-line border-l" />
              <DraftControl
                bare
                path={`variables.${index}.samples.0`}
                aria-label={`Sample value of ${name || `variable ${index + 1}`}`}
                placeholder="sample value"
                className="w-28!"
              />
              {canEdit && (
                <IconButton
                  size="small"
                  icon={X}
                  label={`Remove variable ${name || index + 1}`}
                  className="self-center"
                  onClick={() => edit((current) => removeVariable(current, index))}
                />
              )}
            </div>
            <ProblemLine path={`variables.${index}.name`} className="pt-1" />
            <ProblemLine path={`variables.${index}.samples.0`} className="pt-1" />
          </div>
        ))}
        {canEdit && (
          <Button
            variant="quiet"
            size="small"
            icon={Plus}
            className={variables.length === 0 ? "-ml-2" : ""}
            onClick={() => {
              edit((current) => addVariable(current));
              const last = draft.get().variables.length - 1;
              view.set({ ...view.get(), focus: { path: `variables.${last}.name` } });
            }}
          >
            Add variable
          </Button>
        )}
      </div>
      {variables.length > 0 && (
        <p className="pt-1 text-t2 text-text-3">
          Write {"{{"}
          {variables[0]?.name || "name"}
          {"}}"} in any text, button or address.
        </p>
      )}
    </Line>
  );
}
