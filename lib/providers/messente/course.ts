import { type AcceptedMessage, outcomeFor } from "../gateway";
import { courseOf, type Step } from "../rehearsal";

/** What the gateway tells of a message, as a webhook or when it is asked; the fields are the documented ones. */
export interface Report {
  /** From when the message is sent on: at once, or at the scheduled time. */
  afterMilliseconds: number;
  channel: "rcs" | "sms";
  status: string;
  err: number;
  error: string | null;
}

type Told = Omit<Report, "afterMilliseconds">;

const rcs = (status: string, err = 0, error: string | null = null): Told => ({ channel: "rcs", status, err, error });
const sms = (status: string): Told => ({ channel: "sms", status, err: 0, error: null });
const undelivered = rcs("UNDELIV", 1, "Delivery failure");

/** Which code stands for a phone without RCS is written nowhere: the general one is assumed. */
const reports: Record<Step["kind"], Told[]> = {
  sent: [rcs("ACCEPTD")],
  delivered: [rcs("DELIVRD")],
  read: [rcs("SEEN", 10)],
  failed: [undelivered],
  "no-rcs": [undelivered],
  "fallback-sent": [undelivered, sms("ACCEPTD")],
  "fallback-delivered": [sms("DELIVRD")],
};

/** The account is charged after the message was accepted, so an empty one shows in a report, as rejected (err 4). */
const unpaid: Report = { afterMilliseconds: 600, ...rcs("REJECTD", 4, "Error crediting account") };

export function reportsFor(to: string, hasFallback: boolean): Report[] {
  const outcome = outcomeFor(to);
  if (outcome === "payment") return [unpaid];
  return courseOf(outcome, hasFallback).flatMap(({ afterMilliseconds, kind }) =>
    reports[kind].map((report) => ({ afterMilliseconds, ...report })),
  );
}

/** What later calls need to know of an accepted message. */
export interface Facts {
  rcsId: string;
  /** "" where no SMS follows. */
  smsId: string;
  /** ISO 8601: accepted, or due by schedule. */
  startsAt: string;
  /** The query of the address for reports, as JSON; "" where none was given. */
  callback: string;
}

export const factsOf = ({ correlation }: AcceptedMessage): Facts => ({
  rcsId: correlation.rcsId ?? "",
  smsId: correlation.smsId ?? "",
  startsAt: correlation.startsAt ?? "",
  callback: correlation.callback ?? "",
});

export const instantOf = (report: Report, { startsAt }: Facts) =>
  new Date(Date.parse(startsAt) + report.afterMilliseconds).toISOString();
