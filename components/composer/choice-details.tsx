"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { TextInput } from "@/components/ui/text-input";
import { replaceAt, valueAt } from "@/lib/message/path";
import { placeIn } from "@/lib/message/place-text";
import type { ChoiceDraft, ChoiceType, MessageDraft } from "@/lib/message/schema";
import { fromLocalDateTime, localTimeZone, toLocalDateTime } from "./date-time";
import { DraftText, useErrorAt } from "./draft-text";
import { useEdit, useField, useNotCarried, useSession } from "./session";

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

/** Two numbers, as online maps give them, or a map's address: pasted into either field, or typed there and left, they fill both. */
function PlaceDetails({ path }: { path: string }) {
  const edit = useEdit();
  const filled = (draft: MessageDraft, text: string) => {
    const place = placeIn(text);
    return place && replaceAt(draft, path, { ...(valueAt(draft, path) as ChoiceDraft), ...place });
  };
  const type = (field: string) => (typed: string) =>
    edit((draft) => {
      const before = valueAt(draft, `${path}.${field}`) as string;
      // Letter by letter nobody knows yet where a number ends.
      const isPasted = typed.length > before.length + 1;
      return (isPasted && filled(draft, typed)) || replaceAt(draft, `${path}.${field}`, typed);
    });
  const leave = (field: string) => () =>
    edit((draft) => filled(draft, valueAt(draft, `${path}.${field}`) as string) ?? draft);
  return (
    <>
      <DraftText
        path={`${path}.latitude`}
        label="Latitude"
        placeholder="53.7996"
        inputMode="decimal"
        onType={type("latitude")}
        onLeave={leave("latitude")}
      />
      <DraftText
        path={`${path}.longitude`}
        label="Longitude"
        placeholder="-1.5491"
        inputMode="decimal"
        onType={type("longitude")}
        onLeave={leave("longitude")}
      />
      <p className="col-span-full -mt-1 text-t2 text-text-3">
        Right-click the place in an online map, copy its two numbers, and paste them here: they fill both fields. The
        address of the map works too.
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
        {notCarried && application !== "browser" && <p className="pt-1 text-t2 text-text-3">{notCarried}</p>}
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
  const error = useErrorAt(path);
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
