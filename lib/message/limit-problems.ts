import { codePoints, utf8Bytes } from "./count";
import { baselineLimits } from "./limits";
import { refusal, warning } from "./problem";
import type { ProviderProfile } from "./profile";
import { remembered } from "./remembered";
import type { MessageType, Problem } from "./schema";
import type { Survey } from "./survey";
import { counted, number, textFields, tooLong } from "./text-fields";

/** SMS and MMS count in their own parts; the doubt about bytes is a doubt about RCS platforms. */
const countedOtherwise: ReadonlySet<string> = new Set(["smsText", "mmsText", "mmsSubject", "mmsMediaUrl"]);

/** Texts that fit in characters while their UTF-8 bytes do not: Google's older types count bytes [S-7]. */
export const byteProblems = remembered(({ texts }: Survey): Problem[] => {
  const problems: Problem[] = [];
  for (const { path, field, value } of texts) {
    const { label, limit: name } = textFields[field];
    const limit = baselineLimits[name];
    // Three bytes per UTF-16 unit are the most there can be.
    if (value.length * 3 <= limit || countedOtherwise.has(field)) continue;
    const bytes = utf8Bytes(value);
    if (bytes > limit && codePoints(value) <= limit)
      problems.push(
        warning(
          "bytes",
          path,
          `${label}: ${counted(bytes, "byte")}, and the limit is ${number(limit)}. A platform that counts bytes would refuse it: shorten it to be safe.`,
        ),
      );
  }
  return problems;
});

/**
 * What is over a limit that is tighter at one provider; these stand in for the baseline's problem at the same place. What
 * it leaves out of this type of message may be as long as it likes.
 */
export function tighterLimitProblems(found: Survey, type: MessageType, profile: ProviderProfile): Problem[] {
  const problems: Problem[] = [];
  const { limits, name } = profile;
  const isLeftOut = (path: string) =>
    (path.startsWith("fallback.sms.") && !profile.fallback.sms.includes(type)) ||
    (path.startsWith("fallback.mms.") && !profile.fallback.mms.includes(type));
  for (const { path, field, value } of found.texts) {
    const { label, limit: limitName } = textFields[field];
    const limit = limits[limitName];
    if (limit === undefined || limit >= baselineLimits[limitName] || value.length <= limit) continue;
    const over = codePoints(value) - limit;
    if (over > 0 && !isLeftOut(path))
      problems.push(refusal(profile, "too-long", path, tooLong(label, over, limit, name)));
  }
  for (const { path, choices, card } of found.lists) {
    const limitName = card ? "choicesPerCard" : "choicesPerMessage";
    const limit = limits[limitName];
    if (limit === undefined || limit >= baselineLimits[limitName] || choices.length <= limit) continue;
    const what = card ? `${name} takes at most ${limit} on a card` : `${name} takes at most ${limit} in a message`;
    const extra = counted(choices.length - limit, card ? "button" : "chip");
    problems.push(refusal(profile, "too-many-choices", path, `Remove ${extra}: ${what}.`));
  }
  return problems;
}

/** A carousel with fewer or more cards than one provider takes. */
export function cardCountProblems(count: number, profile: ProviderProfile): Problem[] {
  const { cardsMinimum = 0, cardsMaximum = Number.POSITIVE_INFINITY } = profile.limits;
  const fewest = cardsMinimum > baselineLimits.cardsMinimum ? cardsMinimum : 0;
  if (count < fewest)
    return [
      refusal(
        profile,
        "too-few-cards",
        "cards",
        `Add ${counted(fewest - count, "card")}: a carousel has at least ${fewest} at ${profile.name}.`,
      ),
    ];
  const most = cardsMaximum < baselineLimits.cardsMaximum ? cardsMaximum : Number.POSITIVE_INFINITY;
  if (count > most)
    return [
      refusal(
        profile,
        "too-many-cards",
        "cards",
        `Remove ${counted(count - most, "card")}: a carousel has at most ${most} at ${profile.name}.`,
      ),
    ];
  return [];
}
