import type { ProviderProfile } from "../message/profile";
import { type ChoiceType, choiceTypes, type MessageType, messageTypes } from "../message/schema";

/** The table of docs/providers.md, made of the profiles; tests only. */
export function capabilityTable(profiles: readonly ProviderProfile[]): string {
  const rows = Object.entries(columns).map(([name, read]) => [name, ...profiles.map(read)]);
  return [["", ...profiles.map(({ name }) => name)], ["---", ...profiles.map(() => "---")], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

const typeNames: Record<MessageType, string> = { text: "text", media: "media", card: "card", carousel: "carousel" };
const choiceNames: Record<ChoiceType, string> = {
  reply: "reply",
  openUrl: "link",
  dialPhone: "call",
  showLocation: "map",
  requestLocation: "ask for the place",
  createCalendarEvent: "calendar",
};

const yes = (carried: boolean) => (carried ? "yes" : "no");
const some = (present: readonly string[], all: number) =>
  present.length === all ? "all" : present.length === 0 ? "none" : present.join(", ");
const types = (present: readonly MessageType[]) =>
  some(
    messageTypes.filter((type) => present.includes(type)).map((type) => typeNames[type]),
    messageTypes.length,
  );
const listed = (names: readonly string[]) => names.join(", ") || "–";
const named = (flags: Record<string, boolean>, names: Record<string, string>) =>
  listed(Object.entries(names).flatMap(([flag, name]) => (flags[flag] ? [name] : [])));

const limitNames: Record<string, string> = {
  text: "text",
  cardTitle: "card title",
  cardDescription: "card description",
  postbackData: "postback",
  choicesPerMessage: "chips",
  choicesPerCard: "buttons on a card",
  filename: "file name",
  phoneNumber: "phone number",
  smsText: "SMS text",
  mmsText: "MMS text",
  mmsSubject: "MMS subject",
};

const columns: Record<string, (profile: ProviderProfile) => string> = {
  "Message types": ({ messageTypes: present }) => types(present),
  "Buttons and chips": ({ choiceTypes: present }) =>
    some(
      choiceTypes.filter((type) => present.includes(type)).map((type) => choiceNames[type]),
      choiceTypes.length,
    ),
  "Chips below": ({ chipsBelow }) => types(chipsBelow),
  "Fallback SMS with": ({ fallback }) => types(fallback.sms),
  "Fallback MMS with": ({ fallback }) => types(fallback.mms),
  "Horizontal cards": ({ carries }) => yes(carries.orientation),
  "Picture on the right": ({ carries }) => yes(carries.imageAlignment),
  "Small cards": ({ carries }) => yes(carries.width),
  "Picture height": ({ carries }) => yes(carries.mediaHeight),
  "Links inside the chat": ({ carries }) => yes(carries.webview),
  "Picture descriptions": ({ carries }) => yes(carries.altText),
  "File names": ({ carries }) => yes(carries.filename),
  Thumbnails: ({ carries }) => yes(carries.thumbnail),
  "Names of places": ({ carries }) => yes(carries.locationLabel),
  "Every card needs": ({ requires }) =>
    named(requires, { cardTitle: "title", cardDescription: "description", cardMedia: "media" }),
  "Every file needs": ({ requires }) =>
    named(requires, { mediaFacts: "type and size", thumbnailForNonImages: "thumbnail, if no picture" }),
  "Numbers to call": ({ requires }) => (requires.internationalNumbers ? "international only" : "any"),
  "Filled by copying": ({ copies }) =>
    named(copies, { calendarDescription: "calendar description", thumbnail: "thumbnail", filename: "file name" }),
  "Tighter limits": ({ limits }) =>
    listed(Object.entries(limits).map(([name, limit]) => `${limitNames[name] ?? name} ${limit}`)),
  Expiry: ({ options }) => yes(options.expiry),
  "Send later": ({ options }) => yes(options.schedule),
  "Call off what is scheduled": ({ options }) => yes(options.cancel),
  "Take back": ({ options }) => yes(options.revoke),
  "Look a phone up": ({ options }) => yes(options.lookup),
  "Tells the cost": ({ options }) => yes(options.cost),
  "Can be asked for the status": ({ options }) => yes(options.status),
  "Stores files": ({ upload }) => (upload ? `${upload.maximumBytes / 1024 / 1024} MB, ${upload.keptDays} days` : "no"),
  "Address for reports": ({ webhook }) => (webhook.sentAlong ? "sent with every message" : "handed to the provider"),
};
