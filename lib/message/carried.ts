import type { ProviderProfile } from "./profile";
import { choiceNames, typeNames } from "./provider-problems";
import type { ChoiceType, MessageType } from "./schema";

/**
 * Why a provider carries nothing of what is set in a field, as a sentence that can stand beside the field; undefined
 * where it carries it. What it loses of a written message, `check` says; this greys out what need not be written at all.
 */
export function whyNotCarried(path: string, type: MessageType, profile: ProviderProfile): string | undefined {
  const { name, carries, chipsBelow, fallback } = profile;
  if (path === "choices")
    return chipsBelow.includes(type) ? undefined : `${name} has no chips below ${typeNames[type]}.`;
  if (path === "fallback.sms" || path === "fallback.mms") {
    const kind = path === "fallback.sms" ? "sms" : "mms";
    return fallback[kind].includes(type)
      ? undefined
      : `${name} sends no fallback ${kind.toUpperCase()} with ${typeNames[type]}.`;
  }
  const dropped = Object.entries(sentences).find(([field]) => path === field || path.endsWith(`.${field}`))?.[1];
  return dropped && !carries[dropped.carries] ? dropped.sentence(name) : undefined;
}

/** By the end of the field's path. */
const sentences: Record<string, { carries: keyof ProviderProfile["carries"]; sentence(name: string): string }> = {
  orientation: { carries: "orientation", sentence: (name) => `${name} has vertical cards only.` },
  imageAlignment: { carries: "imageAlignment", sentence: (name) => `${name} always puts the picture on the left.` },
  width: { carries: "width", sentence: (name) => `${name} has one card width.` },
  "media.height": { carries: "mediaHeight", sentence: (name) => `${name} sets the height of pictures itself.` },
  "media.altText": { carries: "altText", sentence: (name) => `${name} does not send it.` },
  "media.filename": { carries: "filename", sentence: (name) => `${name} does not send it.` },
  "media.thumbnail.url": { carries: "thumbnail", sentence: (name) => `${name} does not send it.` },
  application: { carries: "webview", sentence: (name) => `${name} opens links in the browser only.` },
  label: { carries: "locationLabel", sentence: (name) => `${name} does not send the name of a place.` },
};

/** Why a message of this type cannot be sent; undefined where it can. */
export const whyNoType = (type: MessageType, { name, messageTypes }: ProviderProfile) =>
  messageTypes.includes(type) ? undefined : `${name} cannot send ${typeNames[type]}`;

/** Why there are no choices of this kind; undefined where there are. */
export const whyNoKind = (type: ChoiceType, { name, choiceTypes }: ProviderProfile) =>
  choiceTypes.includes(type) ? undefined : `${name} has no ${choiceNames[type]} buttons`;
