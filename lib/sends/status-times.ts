const minute = 60;
const hour = 60 * minute;

/** Seconds between two questions about a message: quick at first, then hourly for a day, then four times a day. */
const quick = [5, 10, 20, 30, minute, 2 * minute, 5 * minute, 15 * minute];
const hourly = 24;
/** About a week in all: the longest that a message may wait for its phone. */
const rare = 26;
const rarePause = 6 * hour;

/** When a provider is asked the first time what became of a message that was sent then; epoch milliseconds. */
export const firstAskedAt = (sentAt: number) => sentAt + pauseAfter(0) * 1000;

/** When it is asked again after it was asked so many times; null once that is enough. */
export const nextAskedAt = (times: number, now: number) =>
  times >= quick.length + hourly + rare ? null : now + pauseAfter(times) * 1000;

const pauseAfter = (times: number) => quick[times] ?? (times < quick.length + hourly ? hour : rarePause);
