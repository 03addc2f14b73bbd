import type { ProviderProfile } from "../message/profile";
import { profile as aerialink } from "./aerialink/profile";
import { profile as messente } from "./messente/profile";
import { profile as openmarket } from "./openmarket/profile";
import { profile as sinch } from "./sinch/profile";
import { profile as splashify } from "./splashify/profile";

/** Every provider and what it can carry, safe for the browser. The other registries must name the same ones. */
export const profiles = { aerialink, messente, openmarket, sinch, splashify } as const satisfies Record<
  string,
  ProviderProfile
>;

export type ProviderId = keyof typeof profiles;

export const providerIds = Object.keys(profiles) as ProviderId[];

export const isProviderId = (value: string): value is ProviderId => Object.hasOwn(profiles, value);
