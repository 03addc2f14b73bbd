"use client";

import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { ChoiceDraft } from "@/lib/message/schema";
import { whatHappens } from "../what-happens";

/** A place that anyone may send: the middle of Leeds. Degrees. */
const samplePlace = { latitude: 53.7996, longitude: -1.5492 };

interface ActionSheetProps {
  choice: ChoiceDraft;
  onClose(): void;
  /** Sends a place, where the choice asks for one. */
  onLocation?(place: { latitude: number; longitude: number }): void;
}

/** Says what the phone would do on this tap, and which postback the sender's system gets. Belongs in AndroidPhone's `sheet`. */
export function ActionSheet({ choice, onClose, onLocation }: ActionSheetProps) {
  const titleId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  const happens = whatHappens(choice);
  if (!happens) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  const shares = choice.type === "requestLocation" && onLocation;
  return (
    <div className="android-scrim">
      <div
        ref={sheet}
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        className="android-sheet"
        onKeyDown={onKeyDown}
      >
        <h3 id={titleId} className="android-sheet-title">
          {happens.title}
        </h3>
        <p>{happens.sentence}</p>
        <dl className="android-sheet-facts">
          {[...happens.facts, { name: "Postback that your system gets", value: choice.postbackData }].map(
            ({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{value || "–"}</dd>
              </div>
            ),
          )}
        </dl>
        <div className="android-sheet-actions">
          <button type="button" className="android-sheet-action" onClick={onClose}>
            {shares ? "Send nothing" : "Close"}
          </button>
          {shares && (
            <button
              type="button"
              className="android-sheet-action android-sheet-action-main"
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
