/** Seconds between two questions about a message; then an hour, until the last one. */
const pauses = [5, 10, 20, 30, 60, 120, 300, 900];
const laterPause = 3600;
const mostTimes = 24;

/** When a provider is asked the first time what became of a message that was sent then; epoch milliseconds. */
export const firstAskedAt = (sentAt: number) => sentAt + (pauses[0] ?? laterPause) * 1000;

/** When it is asked again after it was asked so many times; null once that is enough. */
export const nextAskedAt = (times: number, now: number) =>
  times >= mostTimes ? null : now + (pauses[times] ?? laterPause) * 1000;
