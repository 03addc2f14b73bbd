import type { ProviderProfile } from "../message/profile";
import type { Outgoing } from "../providers/types";
import { failure, type Result, success } from "../result";

export type SendOptions = NonNullable<Outgoing["options"]>;

/** Seconds. Below, a phone that is off for a moment loses the message; above, no provider documents to keep it. */
const shortestExpiry = 60;
const longestExpiry = 7 * 24 * 3600;
/** A time that has passed before the provider reads it would be refused, or sent at once. */
const aheadMilliseconds = 60_000;
const farthestMilliseconds = 366 * 24 * 3_600_000;

/** Checks an expiry and a time to send at against what these providers can do; null where a send was given neither. */
export function readOptions(
  { ttlSeconds, sendAt }: SendOptions,
  profiles: readonly ProviderProfile[],
  now = Date.now(),
): Result<SendOptions | null> {
  const without = (ability: "expiry" | "schedule") =>
    [...new Set(profiles.filter(({ options }) => !options[ability]).map(({ name }) => name))].join(", ");
  if (ttlSeconds !== undefined) {
    const unable = without("expiry");
    if (unable) return failure(`${unable} cannot let a message expire. Nothing was sent.`);
    if (!Number.isInteger(ttlSeconds) || ttlSeconds < shortestExpiry || ttlSeconds > longestExpiry)
      return failure("Choose an expiry between one minute and seven days. Nothing was sent.");
  }
  if (sendAt === undefined) return success(ttlSeconds === undefined ? null : { ttlSeconds });
  const unable = without("schedule");
  if (unable) return failure(`${unable} cannot send later. Nothing was sent.`);
  const time = Date.parse(sendAt);
  if (Number.isNaN(time)) return failure("Write the date and the time to send at. Nothing was sent.");
  if (time < now + aheadMilliseconds)
    return failure("Choose a time that is at least a minute ahead. Nothing was sent.");
  if (time > now + farthestMilliseconds) return failure("Choose a time within the next year. Nothing was sent.");
  return success({ ...(ttlSeconds !== undefined && { ttlSeconds }), sendAt: new Date(time).toISOString() });
}
