const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "2 minutes ago", "yesterday", "3 Oct"; both times in epoch milliseconds. */
export function relativeTimeText(at: number, now: number): string {
  const passed = now - at;
  const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (passed < -minute) return absoluteDay(at, now);
  if (passed < 10_000) return "just now";
  if (passed < minute) return format.format(-Math.floor(passed / 1_000), "second");
  if (passed < hour) return format.format(-Math.floor(passed / minute), "minute");
  if (passed < day) return format.format(-Math.floor(passed / hour), "hour");
  if (passed < 7 * day) return format.format(-Math.floor(passed / day), "day");
  return absoluteDay(at, now);
}

/** "22 Nov 2026, 05:41:09 UTC+1": exact, in the reader's own time zone. */
export function absoluteTimeText(at: number): string {
  return new Date(at).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
}

function absoluteDay(at: number, now: number) {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(!sameYear && { year: "numeric" }),
  });
}
