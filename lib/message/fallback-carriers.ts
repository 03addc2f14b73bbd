import type { ProviderProfile } from "./profile";
import { typeNames } from "./provider-problems";
import type { MessageType } from "./schema";
import { counted } from "./text-fields";

/**
 * Which providers send a fallback along with a message of this type, in sentences: "Sinch sends it." and "Aerialink
 * sends one only with a text, at most 160 characters." Each provider once.
 */
export function fallbackCarriers(
  kind: "sms" | "mms",
  type: MessageType,
  profiles: readonly ProviderProfile[],
): string[] {
  const known = [...new Set(profiles)];
  const sends = known.filter(({ fallback }) => fallback[kind].includes(type));
  const others = known.filter(({ fallback }) => !fallback[kind].includes(type));
  return [
    ...(sends.length > 0
      ? [
          `${sends.map((profile) => `${profile.name}${within(kind, profile)}`).join(", ")} ${sends.length === 1 ? "sends" : "send"} it.`,
        ]
      : []),
    ...others.map((profile) => {
      const types = profile.fallback[kind];
      if (types.length === 0) return `${profile.name} sends no ${kind.toUpperCase()}.`;
      return `${profile.name} sends one only with ${types.map((name) => typeNames[name]).join(" or ")}.`;
    }),
  ];
}

const within = (kind: "sms" | "mms", { limits }: ProviderProfile) => {
  const most = limits[kind === "sms" ? "smsText" : "mmsText"];
  return most === undefined ? "" : ` (up to ${counted(most, "character")})`;
};
