import type { ProviderProfile } from "@/lib/message/profile";
import type { Outgoing } from "@/lib/providers/types";
import { listed } from "./send-plan";

export type SendOptions = NonNullable<Outgoing["options"]>;

/** What was chosen beside the message itself, kept also while a connection cannot do it. */
export interface ChosenOptions {
  /** Seconds as text; "" for no limit. */
  expiry: string;
  isLater: boolean;
  /** ISO 8601 with an offset; "" while it is not written. */
  sendAt: string;
}

export const noOptions: ChosenOptions = { expiry: "", isLater: false, sendAt: "" };

export const expiryChoices = [
  { value: "", label: "The provider’s own limit" },
  { value: "300", label: "5 minutes" },
  { value: "3600", label: "1 hour" },
  { value: "21600", label: "6 hours" },
  { value: "86400", label: "1 day" },
  { value: "172800", label: "2 days" },
];

type Option = "expiry" | "schedule";

const inability: Record<Option, string> = { expiry: "let a message expire", schedule: "send later" };

/** Whether an option is there for these providers: where only some can do it, it is, with who cannot. */
export function offerOf(
  option: Option,
  profiles: readonly Pick<ProviderProfile, "name" | "options">[],
): { isOffered: boolean; refusal?: string } {
  const unable = [...new Set(profiles.filter(({ options }) => !options[option]).map(({ name }) => name))];
  if (!profiles.some(({ options }) => options[option])) return { isOffered: false };
  if (unable.length === 0) return { isOffered: true };
  return { isOffered: true, refusal: `${listed(unable)} cannot ${inability[option]}.` };
}

const isPossible = (option: Option, profiles: readonly ProviderProfile[]) => {
  const { isOffered, refusal } = offerOf(option, profiles);
  return isOffered && refusal === undefined;
};

/** What a press sends along: only what all of these providers can do. */
export function optionsFor(chosen: ChosenOptions, profiles: readonly ProviderProfile[]): SendOptions | undefined {
  const options: SendOptions = {
    ...(chosen.expiry && isPossible("expiry", profiles) && { ttlSeconds: Number(chosen.expiry) }),
    ...(isLater(chosen, profiles) && { sendAt: chosen.sendAt }),
  };
  return Object.keys(options).length > 0 ? options : undefined;
}

export const isLater = (chosen: ChosenOptions, profiles: readonly ProviderProfile[]) =>
  chosen.isLater && isPossible("schedule", profiles);

/** A provider that reads it a moment later would find the time passed. */
const aheadMilliseconds = 60_000;

/** What is wrong with a time to send at; undefined where nothing is. */
export function wrongTime(sendAt: string, now: number): string | undefined {
  const time = Date.parse(sendAt);
  if (Number.isNaN(time)) return "Choose a date and a time.";
  return time < now + aheadMilliseconds ? "Choose a time that is at least a minute ahead." : undefined;
}

/** The next full hour that is at least half an hour away: something to begin with. */
export function suggestedTime(now: number): Date {
  const date = new Date(now + 30 * 60_000);
  date.setMinutes(60, 0, 0);
  return date;
}
