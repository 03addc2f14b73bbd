"use client";

import { WandSparkles } from "lucide-react";
import { useState } from "react";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { type Culprit, gsmCulprits, gsmDoubles, withoutCulprits } from "@/lib/message/gsm-culprits";
import { fallbackNote, suggestFallbackText } from "@/lib/message/plain-text";
import { everyonesSamples, fillText, withoutVariables } from "@/lib/message/variables";
import { FallbackCarried } from "./fallback-carried";
import { useField, useSession } from "./session";
import { dearestSmsSize, type SmsSize } from "./sms-size";

const path = "fallback.sms.text";

/** What the SMS costs and which characters make it dearer, who sends it, and a text made from the message. */
export function SmsTools({ size }: { size: SmsSize | null }) {
  const { canEdit } = useSession();
  const [text] = useField<string>(path);
  return (
    <div className="grid gap-2 text-t2">
      {size && <p className="text-text-3">{sizeWords(size)}</p>}
      <Culprits text={text} size={size} />
      <FallbackCarried kind="sms" />
      {canEdit && <Suggestion />}
    </div>
  );
}

const sizeWords = ({ parts, used, room }: SmsSize) =>
  parts === 1
    ? `Goes out as one SMS, ${used} of ${room} places taken.`
    : `Goes out as ${parts} SMS, each of them charged: ${used} of ${room} places taken.`;

/** The characters that leave 70 places instead of 160, each leading to where it stands. */
function Culprits({ text, size }: { text: string; size: SmsSize | null }) {
  const { canEdit } = useSession();
  const [, write] = useField<string>(path);
  const culprits = gsmCulprits(text);
  const doubles = gsmDoubles(withoutVariables(text));
  const alike = culprits.filter(({ replacement, changesSpelling }) => replacement !== undefined && !changesSpelling);
  const fromSamples = culprits.length === 0 ? (size?.culprits ?? []) : [];

  function replace(only?: Culprit) {
    write(withoutCulprits(text, only));
    announce(only ? `Replaced ${nameOf(only)}.` : `Replaced ${alike.length === 1 ? "it" : `all ${alike.length}`}.`);
    document.querySelector<HTMLElement>(`[name="${path}"]`)?.focus();
  }

  return (
    <>
      {culprits.length > 0 && (
        <div className="rounded-r2 bg-amber-tint px-3 py-2">
          <p>
            With {culprits.length === 1 ? "this character" : "these characters"} an SMS holds 70 places instead of 160:
          </p>
          <ul aria-label="Characters that make the SMS shorter" className="flex flex-wrap gap-x-3">
            {culprits.map((culprit) => (
              <li key={culprit.character} className="flex items-center gap-1">
                <Places culprit={culprit} />
                {canEdit && culprit.changesSpelling && (
                  <Button variant="quiet" size="small" onClick={() => replace(culprit)}>
                    Write {culprit.replacement}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {canEdit && alike.length > 0 && (
            <Button size="small" className="mt-1" onClick={() => replace()}>
              {alike.length === 1 ? "Replace it with a plain one" : `Replace ${alike.length} with plain ones`}
            </Button>
          )}
        </div>
      )}
      {fromSamples.length > 0 && (
        <p className="text-amber">
          {fromSamples.map((character) => `“${character}”`).join(", ")} in a sample value leaves 70 places instead of
          160.
        </p>
      )}
      {culprits.length === 0 && doubles.length > 0 && (
        <p className="text-text-3">
          {doubles.map((character) => `“${character}”`).join(", ")}{" "}
          {doubles.length === 1 ? "counts as two places." : "count as two places each."}
        </p>
      )}
    </>
  );
}

const nameOf = ({ character, name }: Culprit) => name || `“${character}”`;

/** Selects the character in the field; another press goes on to the next. */
function Places({ culprit }: { culprit: Culprit }) {
  const [next, setNext] = useState(0);
  const { positions, character } = culprit;
  return (
    <button
      type="button"
      onClick={() => {
        const field = document.querySelector<HTMLTextAreaElement>(`[name="${path}"]`);
        const start = positions[next % positions.length] ?? 0;
        setNext(next + 1);
        field?.focus();
        field?.setSelectionRange(start, start + character.length);
      }}
      className="min-h-6 underline decoration-dotted underline-offset-2 hover:text-accent max-mid:min-h-11"
    >
      <b className="font-semibold">{nameOf(culprit)}</b>{" "}
      {positions.length === 1 ? `at place ${(positions[0] ?? 0) + 1}` : `${positions.length} times`}
    </button>
  );
}

/** A text made from the message, looked at before it takes the place of one that is written. */
function Suggestion() {
  const { draft } = useSession();
  const [text, write] = useField<string>(path);
  const [offer, setOffer] = useState<{ text: string; note?: string | undefined } | null>(null);

  function make() {
    const suggested = suggestFallbackText(draft.get());
    const note = fallbackNote(draft.get());
    if (suggested === "")
      return setOffer({ text: "", note: "Write the message first: there is nothing to make it from." });
    if (suggested === text) return setOffer({ text: "", note: "The SMS says just that already." });
    if (text.trim() !== "") return setOffer({ text: suggested, note });
    write(suggested);
    setOffer(note ? { text: "", note } : null);
    announce("The SMS is written from the message.");
  }

  function take() {
    if (!offer) return;
    write(offer.text);
    setOffer(null);
    announce("The SMS is replaced. Undo brings the old one back.");
    document.querySelector<HTMLElement>(`[name="${path}"]`)?.focus();
  }

  if (!offer?.text)
    return (
      <div>
        <Button variant="quiet" size="small" icon={WandSparkles} className="-ml-2" onClick={make}>
          Write it from the message
        </Button>
        <p role="status" className="text-text-3 empty:hidden">
          {offer?.note}
        </p>
      </div>
    );
  const { parts } = dearestSmsSize(everyonesSamples(draft.get()).map((values) => fillText(offer.text, values)));
  return (
    <section aria-label="A text made from the message" className="rounded-r2 border border-line p-3">
      <p className="whitespace-pre-wrap text-t3 wrap-anywhere" dir="auto">
        {offer.text}
      </p>
      <p className="pt-1 text-text-3">
        {parts === 1 ? "One SMS." : `${parts} SMS.`} {offer.note}
      </p>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="small" onClick={take}>
          Use this text
        </Button>
        <Button variant="quiet" size="small" onClick={() => setOffer(null)}>
          Keep mine
        </Button>
      </div>
    </section>
  );
}
