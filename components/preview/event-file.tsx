"use client";

import { useState } from "react";
import { calendarFile } from "@/lib/message/calendar-file";
import { suggestedPostback } from "@/lib/message/edit";
import type { ChoiceDraft } from "@/lib/message/schema";

/** The event of a choice as a calendar file: to look at, and to try in a calendar of one's own. */
export function EventFile({ choice }: { choice: ChoiceDraft }) {
  const [now] = useState(() => new Date());
  const file = calendarFile(choice, now);
  if (file === null)
    return (
      <p className="phone-sheet-file">
        There is no calendar file yet: the event needs a title, a start, and an end after the start.
      </p>
    );
  return (
    <div className="phone-sheet-file">
      <a
        href={`data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`}
        download={`${suggestedPostback(choice.eventTitle) || "event"}.ics`}
      >
        Download the event (.ics)
      </a>
      <details>
        <summary>Look at the file</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{file}</pre>
      </details>
    </div>
  );
}
