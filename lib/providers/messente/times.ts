/** Messente writes and reads a time without a zone as UTC; JavaScript would take it for local time. */
export const withZone = (time: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(time) ? `${time}Z` : time;
