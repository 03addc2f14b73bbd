"use client";

import "./action-sheet.css";
import dynamic from "next/dynamic";
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import type { ChoiceDraft } from "@/lib/message/schema";
import { orSayWhy } from "../ui/load-failure";
import { whatHappens } from "./what-happens";

// Brings what writes calendar files, which no other choice needs.
const EventFile = dynamic(() => orSayWhy(import("./event-file").then((module) => module.EventFile)), {
  loading: () => null,
});

/** A place that anyone may send: the middle of Leeds. Degrees. */
const samplePlace = { latitude: 53.7996, longitude: -1.5492 };

interface ActionSheetProps {
  choice: ChoiceDraft;
  onClose(): void;
  /** Sends a place, where the choice asks for one. */
  onLocation?(place: { latitude: number; longitude: number }): void;
}

/** Says what the phone would do on this tap, and which postback the sender's system gets. Belongs in a phone's `sheet`. */
export function ActionSheet({ choice, onClose, onLocation }: ActionSheetProps) {
  const titleId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  // Before the sheet is drawn away: what it covered takes the focus back.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const dialog = sheet.current;
    dialog?.focus({ preventScroll: true });
    return () => {
      const scrim = dialog?.parentElement;
      if (scrim?.contains(document.activeElement) && opener instanceof HTMLElement)
        opener.focus({ preventScroll: true });
    };
  }, []);
  const happens = whatHappens(choice);
  if (!happens) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Tab") return keepWithin(event);
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  const shares = choice.type === "requestLocation" && onLocation;
  const facts = [...happens.facts, { name: "Postback that your system gets", value: choice.postbackData }];
  return (
    <div className="phone-scrim">
      {/* As on a phone, a press beside the sheet closes it; keys have Escape and its button. */}
      <button type="button" tabIndex={-1} aria-hidden="true" className="phone-scrim-away" onClick={onClose} />
      <div
        ref={sheet}
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        className="phone-sheet"
        data-extent={happens.extent}
        onKeyDown={onKeyDown}
      >
        {choice.type === "openUrl" && <AddressBar url={choice.url.trim()} />}
        <h3 id={titleId} className="phone-sheet-title">
          {happens.title}
        </h3>
        <p className="phone-sheet-sentence">{happens.sentence}</p>
        <dl className="phone-sheet-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value || "–"}</dd>
            </div>
          ))}
        </dl>
        {choice.type === "createCalendarEvent" && <EventFile choice={choice} />}
        <div className="phone-sheet-actions">
          <button type="button" className="phone-sheet-action" onClick={onClose}>
            {shares ? "Send nothing" : "Close"}
          </button>
          {shares && (
            <button
              type="button"
              className="phone-sheet-action phone-sheet-action-main"
              onClick={() => onLocation(samplePlace)}
            >
              Send a sample place
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

/** From the last of the sheet's stops on to the first, and back: what lies behind it waits until it is closed. */
function keepWithin(event: KeyboardEvent<HTMLElement>) {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("button, a[href], summary, pre[tabindex]")];
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const isAtEdge = document.activeElement === from || document.activeElement === event.currentTarget;
  if (!isAtEdge || !to) return;
  event.preventDefault();
  to.focus();
}

/** The bar of the browser: whose page it is, and whether the way there is safe. */
function AddressBar({ url }: { url: string }) {
  const address = URL.canParse(url) ? new URL(url) : null;
  const isSafe = address?.protocol === "https:";
  return (
    <p className="phone-sheet-address" aria-hidden="true">
      <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth={2.2}>
        {isSafe ? (
          <path d="M6 11h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zm1 0V7a5 5 0 0 1 10 0v4" />
        ) : (
          <path d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm0 5v6m0 3v1" />
        )}
      </svg>
      <span dir="ltr">{address?.host || "Not an address that a browser can open"}</span>
    </p>
  );
}
