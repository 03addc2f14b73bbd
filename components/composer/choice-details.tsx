"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { TextInput } from "@/components/ui/text-input";
import { replaceAt } from "@/lib/message/path";
import type { ChoiceDraft, ChoiceType } from "@/lib/message/schema";
import { fromLocalDateTime, localTimeZone, toLocalDateTime } from "./date-time";
import { DraftText } from "./draft-text";
import { useEdit, useField, useNotCarried, useProblemsAt, useSession } from "./session";

/** The fields of a choice that its row has no room for. */
export function ChoiceDetails({ path, type, name }: { path: string; type: ChoiceType; name: string }) {
  return (
    <fieldset className="mt-2 grid grid-cols-2 gap-3 rounded-r2 bg-sunk p-3 max-mid:grid-cols-1">
      <legend className="sr-only">{name}: details</legend>
      {type === "openUrl" && <LinkDetails path={path} />}
      {type === "showLocation" && <PlaceDetails path={path} />}
      {type === "createCalendarEvent" && (
        <>
          <MomentField path={`${path}.startTime`} label="Starts" />
          <MomentField path={`${path}.endTime`} label="Ends" />
          <div className="col-span-full">
            <DraftText path={`${path}.description`} label="Event description" limit="eventDescription" area optional />
          </div>
        </>
      )}
      <div className="col-span-full">
        <DraftText
          path={`${path}.postbackData`}
          label="Postback"
          limit="postbackData"
          hint="What your system is told when somebody taps this."
        />
      </div>
    </fieldset>
  );
}

/** Two numbers, as online maps give them: pasted together into either field, they fill both. */
function PlaceDetails({ path }: { path: string }) {
  const edit = useEdit();
  const type = (field: string) => (typed: string) => {
    const pair = /^\s*([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*$/.exec(typed);
    edit((draft) =>
      pair
        ? replaceAt(replaceAt(draft, `${path}.latitude`, pair[1]), `${path}.longitude`, pair[2])
        : replaceAt(draft, `${path}.${field}`, typed),
    );
  };
  return (
    <>
      <DraftText
        path={`${path}.latitude`}
        label="Latitude"
        placeholder="53.7996"
        inputMode="decimal"
        onType={type("latitude")}
      />
      <DraftText
        path={`${path}.longitude`}
        label="Longitude"
        placeholder="-1.5491"
        inputMode="decimal"
        onType={type("longitude")}
      />
      <p className="col-span-full -mt-1 text-t2 text-text-3">
        Right-click the place in an online map, copy its two numbers, and paste them here: they fill both fields.
      </p>
    </>
  );
}

function LinkDetails({ path }: { path: string }) {
  const { canEdit } = useSession();
  const [application, changeApplication] = useField<ChoiceDraft["application"]>(`${path}.application`);
  const notCarried = useNotCarried(`${path}.application`);
  const [mode, changeMode] = useField<ChoiceDraft["webviewViewMode"]>(`${path}.webviewViewMode`);
  return (
    <div className="col-span-full flex flex-wrap gap-x-6 gap-y-2">
      <div data-path={`${path}.application`}>
        <Segmented
          disabled={!canEdit}
          disabledReason={application === "browser" ? notCarried : undefined}
          label="Opens in"
          labelShown
          value={application}
          onChange={changeApplication}
          options={[
            { value: "browser", label: "Browser" },
            { value: "webview", label: "Inside the chat" },
          ]}
        />
        {notCarried && <p className="pt-1 text-t2 text-text-3">{notCarried}</p>}
      </div>
      {application === "webview" && (
        <div data-path={`${path}.webviewViewMode`}>
          <Segmented
            disabled={!canEdit}
            label="Height"
            labelShown
            value={mode}
            onChange={changeMode}
            options={[
              { value: "full", label: "Full" },
              { value: "tall", label: "Three quarters" },
              { value: "half", label: "Half" },
            ]}
          />
        </div>
      )}
    </div>
  );
}

/** A date and a time in the author's own time zone; kept with its offset, so that every reader gets the same moment. */
function MomentField({ path, label }: { path: string; label: string }) {
  const { canEdit } = useSession();
  const [value, change] = useField<string>(path);
  const zone = useId();
  const error = useProblemsAt(path).find(({ severity }) => severity === "error")?.message;
  return (
    <Field label={label} error={error} hint={<span id={zone}>Your time zone: {localTimeZone()}</span>}>
      <TextInput
        type="datetime-local"
        name={path}
        value={toLocalDateTime(value)}
        readOnly={!canEdit}
        onChange={(event) => change(fromLocalDateTime(event.target.value))}
      />
    </Field>
  );
}
