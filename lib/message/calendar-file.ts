import { ICalCalendar } from "ical-generator";
import type { ChoiceDraft } from "./schema";

type Event = Pick<ChoiceDraft, "key" | "eventTitle" | "description" | "startTime" | "endTime">;

/**
 * The event of a choice as a file that any calendar takes (RFC 5545), its times in UTC; null while it has no title, no
 * two times, or ends before it starts. `now` is when the file is made.
 */
export function calendarFile({ key, eventTitle, description, startTime, endTime }: Event, now: Date): string | null {
  const [start, end] = [new Date(startTime), new Date(endTime)];
  if (eventTitle.trim() === "" || !(end.getTime() > start.getTime())) return null;
  const calendar = new ICalCalendar({ prodId: { company: "Cardwright", product: "Cardwright" } });
  calendar.createEvent({
    id: `${key}@cardwright`,
    stamp: now,
    start,
    end,
    summary: eventTitle,
    ...(description !== "" && { description }),
  });
  return calendar.toString();
}
