"use client";

import { useState } from "react";
import { DialogBody } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ConnectionPicker } from "./connection-picker";
import { PersonField, useShownPerson } from "./person-choice";
import { PhoneLookup } from "./phone-lookup";
import { PlaceLink } from "./place-link";
import { RecipientPicker, type Tester } from "./recipient-picker";
import { SendFooter } from "./send-footer";
import { isLater, optionsFor, wrongTime } from "./send-options";
import { SendOptionsEditor } from "./send-options-editor";
import type { SendPlan } from "./send-plan";
import type { SendOutcome } from "./sent-message";
import { useSession } from "./session";
import type { usePress } from "./use-press";
import type { SendChoice } from "./use-send-choice";
import { firstChoice, rememberChoice, useWays, type Way } from "./use-ways";

interface SendFormProps {
  testers: Tester[];
  choice: SendChoice;
  lookUp: Parameters<typeof PhoneLookup>[0]["lookUp"];
  press: ReturnType<typeof usePress>["press"];
  isSending: boolean;
  failure: Extract<SendOutcome, { ok: false }> | undefined;
  onClose(): void;
}

/** Which connections, which phones, when, and what that comes to. */
export function SendForm({ testers, choice, lookUp, press, isSending, failure, onClose }: SendFormProps) {
  const { picked, setPicked, recipients, setRecipients, typed, setTyped, add, count, options, setOptions } = choice;
  const { recent, remember, forget } = choice;
  const ways = useWays();
  const { view } = useSession();
  const person = useShownPerson();
  const ids = picked ?? firstChoice(ways, view.get().connectionId);
  const chosen = ways.filter(({ id }) => ids.includes(id));
  const profiles = chosen.map(({ profile }) => profile);
  const [timeProblem, setTimeProblem] = useState<string>();

  const isSandboxed = (among: readonly Way[]) => among.every(({ sandbox }) => sandbox);
  const offered = isSandboxed(chosen) ? testers : testers.filter(({ isReserved }) => !isReserved);
  function choose(next: readonly string[]) {
    setPicked(next);
    if (isSandboxed(ways.filter(({ id }) => next.includes(id)))) return;
    const reserved = new Set(testers.filter(({ isReserved }) => isReserved).map(({ phone }) => phone));
    setRecipients(recipients.filter(({ phone }) => !reserved.has(phone)));
  }

  async function send() {
    const later = isLater(options, profiles);
    const problem = later ? wrongTime(options.sendAt, Date.now()) : undefined;
    setTimeProblem(problem);
    const to = await add();
    if (!to || problem) return;
    rememberChoice(ids);
    void remember(to);
    await press({
      connectionIds: chosen.map(({ id }) => id),
      to: to.map(({ phone }) => phone),
      personKey: person.key,
      ...withOptions(optionsFor(options, profiles)),
    });
  }

  const plan: SendPlan = { connections: chosen, phones: count, isLater: isLater(options, profiles) };
  const askable = chosen.filter(({ profile }) => profile.options.lookup);
  return (
    <>
      <DialogBody className="grid content-start gap-x-6 gap-y-4 mid:grid-cols-2">
        <div className="grid min-w-0 content-start gap-4">
          <ConnectionPicker ways={ways} chosen={ids} onChange={choose} onGo={onClose} />
          <PersonField />
          <SendOptionsEditor
            profiles={profiles}
            value={options}
            onChange={(next) => {
              setOptions(next);
              setTimeProblem(next.isLater ? wrongTime(next.sendAt, Date.now()) : undefined);
            }}
            wrongTime={timeProblem}
          />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <RecipientPicker
            testers={offered}
            chosen={recipients}
            onChange={setRecipients}
            typed={typed}
            onType={setTyped}
            add={add}
            recent={recent}
            onForget={forget}
          />
          {offered.length < testers.length && (
            <p className="text-t2 text-text-3">
              The sandbox’s own numbers are offered while every chosen connection is a sandbox.
            </p>
          )}
          {askable.length > 0 && (
            <div className="grid gap-2">
              {askable.map((way) => (
                <PhoneLookup
                  key={way.id}
                  way={way}
                  isNamed={askable.length > 1}
                  recipients={recipients}
                  count={count}
                  add={add}
                  lookUp={lookUp}
                />
              ))}
              <p className="text-t2 text-text-3">This asks the provider about the numbers. Nothing is sent.</p>
            </div>
          )}
        </div>
        {failure && <SendFailure failure={failure} onGo={onClose} />}
      </DialogBody>
      <SendFooter chosen={chosen} plan={plan} isSending={isSending} onClose={onClose} onSend={send} />
    </>
  );
}

const withOptions = (options: ReturnType<typeof optionsFor>) => (options ? { options } : {});

/** The dialog may be scrolled elsewhere when the answer comes. */
const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: "nearest" });

function SendFailure({ failure, onGo }: { failure: NonNullable<SendFormProps["failure"]>; onGo(): void }) {
  return (
    <div ref={intoView} className="col-span-full">
      <Notice tone="error" live>
        <p>{failure.message}</p>
        {failure.fields && failure.fields.length > 0 && (
          <ul className="grid gap-0.5 pt-1">
            {failure.fields.map(({ path, message }) => (
              <li key={`${path} ${message}`} className="flex items-baseline gap-2">
                <span className="min-w-0 flex-1">{message}</span>
                {!/^to\.\d+$/.test(path) && <PlaceLink path={path} onGo={onGo} />}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
