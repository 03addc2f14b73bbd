import fc from "fast-check";
import { address, internationalNumber, phoneNumber, text } from "./arbitrary-text";
import { wildDraft } from "./arbitrary-wild";
import { utf8Bytes } from "./count";
import { toDraft } from "./defaults";
import { baselineLimits, type LimitName, payloadBytes } from "./limits";
import type { ProviderProfile } from "./profile";
import {
  type Card,
  type CardMediaHeight,
  type Choice,
  choiceTypes,
  type Media,
  type Message,
  type MessageDraft,
  messageTypes,
} from "./schema";

/** fast-check generators; imported by tests only. */

/** What a generated message must keep to; without a profile the baseline alone. */
interface Bounds {
  profile?: ProviderProfile;
  limit: (name: LimitName) => number;
}

/**
 * Valid messages of every type, with all choice kinds, both fallbacks and absolute https media addresses.
 * With a profile: only what that provider carries, so that `check(toDraft(message), profile)` finds no error.
 */
export function arbitraryMessage({ profile }: { profile?: ProviderProfile } = {}): fc.Arbitrary<Message> {
  const limit = (name: LimitName) => Math.min(baselineLimits[name], profile?.limits[name] ?? Number.POSITIVE_INFINITY);
  const bounds: Bounds = { profile, limit };
  return fc
    .constantFrom(...(profile?.messageTypes ?? messageTypes))
    .chain((type) => messageOf(type, bounds))
    .filter((message) => utf8Bytes(JSON.stringify(message)) <= payloadBytes);
}

function messageOf(type: Message["type"], bounds: Bounds): fc.Arbitrary<Message> {
  const { profile, limit } = bounds;
  const chips = !profile || profile.chipsBelow.includes(type) ? limit("choicesPerMessage") : 0;
  const shared = { choices: choiceList(chips, bounds), fallback: optional(fallback(bounds)) };
  switch (type) {
    case "text":
      return record({ type: fc.constant(type), text: text(limit("text")), ...shared });
    case "media":
      return record({ type: fc.constant(type), media: media(bounds, [...cardFiles, ...otherFiles]), ...shared });
    case "card":
      return record({
        type: fc.constant(type),
        orientation: fc.constantFrom("vertical", "horizontal"),
        imageAlignment: fc.constantFrom("left", "right"),
        card: card(bounds, ["short", "medium", "tall"], true),
        ...shared,
      });
    case "carousel":
      return fc.constantFrom("small" as const, "medium" as const).chain((width) =>
        record<Extract<Message, { type: "carousel" }>>({
          type: fc.constant(type),
          width: fc.constant(width),
          cards: fc.array(card(bounds, width === "small" ? ["short", "medium"] : ["short", "medium", "tall"], false), {
            minLength: Math.max(baselineLimits.cardsMinimum, profile?.limits.cardsMinimum ?? 0),
            maxLength: limit("cardsMaximum"),
          }),
          ...shared,
        }),
      );
  }
}

function card(bounds: Bounds, heights: CardMediaHeight[], mayBeHorizontal: boolean): fc.Arbitrary<Card> {
  const { profile, limit } = bounds;
  const needs = profile?.requires;
  const title = text(limit("cardTitle"));
  const cardMedia = fc
    .tuple(media(bounds, cardFiles), fc.constantFrom(...heights))
    .map(([file, height]) => ({ ...file, height }));
  return record<Card>({
    title: when(needs?.cardTitle, title),
    description: when(needs?.cardDescription, text(limit("cardDescription"))),
    media: when(needs?.cardMedia, cardMedia),
    choices: choiceList(limit("choicesPerCard"), bounds),
  }).chain((made) =>
    made.title || made.description || (made.media && !mayBeHorizontal)
      ? fc.constant(made)
      : title.map((written) => ({ ...made, title: written })),
  );
}

const cardFiles = ["image/jpeg", "image/png", "image/gif", "video/mp4", "video/webm"];
const otherFiles = ["audio/aac", "audio/mpeg", "application/pdf"];
const extensions: Record<string, string> = { "image/jpeg": "jpg", "audio/mpeg": "mp3" };

/** Ten files of this size and their thumbnails stay below what a whole message may weigh. */
const largestFile = 8 * 1024 * 1024;

function media({ profile, limit }: Bounds, types: string[]): fc.Arbitrary<Media> {
  const facts = profile?.requires.mediaFacts;
  return fc.tuple(fc.constantFrom(...types), fc.boolean()).chain(([mimeType, hasType]) => {
    const extension = extensions[mimeType] ?? mimeType.split("/")[1] ?? "";
    const thumbnail = record({
      url: address(limit("mediaUrl"), "/small.jpg"),
      mimeType: when(facts, fc.constantFrom("image/jpeg", "image/png")),
      sizeBytes: when(facts, fc.integer({ min: 1, max: 100_000 })),
    });
    const mustHaveThumbnail = profile?.requires.thumbnailForNonImages && !mimeType.startsWith("image/");
    return record({
      url: address(limit("mediaUrl"), `/file.${extension}`),
      filename: optional(text(Math.min(60, limit("filename")))),
      mimeType: facts || hasType ? fc.constant(mimeType) : fc.constant(undefined),
      sizeBytes: when(facts, fc.integer({ min: 1, max: largestFile })),
      thumbnail: when(mustHaveThumbnail, thumbnail),
      altText: optional(text(limit("altText"))),
    });
  });
}

function choiceList(maximum: number, bounds: Bounds) {
  const types = bounds.profile?.choiceTypes ?? choiceTypes;
  const choice = fc.constantFrom(...types).chain((type) => choiceOf(type, bounds));
  return fc.array(choice, { maxLength: maximum });
}

function choiceOf(type: Choice["type"], { profile, limit }: Bounds): fc.Arbitrary<Choice> {
  const base = { title: text(limit("choiceTitle")), postbackData: text(limit("postbackData")) };
  switch (type) {
    case "reply":
    case "requestLocation":
      return record({ type: fc.constant(type), ...base });
    case "openUrl":
      return record({
        type: fc.constant(type),
        ...base,
        url: address(limit("choiceUrl")),
        application: fc.constantFrom("browser", "webview"),
        webviewViewMode: fc.constantFrom("full", "half", "tall"),
      });
    case "dialPhone":
      return record({
        type: fc.constant(type),
        ...base,
        phoneNumber: profile?.requires.internationalNumbers ? internationalNumber : phoneNumber(limit("phoneNumber")),
      });
    case "showLocation":
      return record({
        type: fc.constant(type),
        ...base,
        latitude: degrees(90),
        longitude: degrees(180),
        label:
          profile?.carries.locationLabel === false ? fc.constant(undefined) : optional(text(limit("locationLabel"))),
      });
    case "createCalendarEvent":
      return fc
        .tuple(
          times,
          record({
            ...base,
            eventTitle: text(limit("eventTitle")),
            description: optional(text(limit("eventDescription"))),
          }),
        )
        .map(([{ startTime, endTime }, rest]) => ({ type, startTime, endTime, ...rest }));
  }
}

function fallback({ limit }: Bounds) {
  const sms = record({ text: text(limit("smsText")) });
  const mms = record({
    text: text(limit("mmsText")),
    subject: text(limit("mmsSubject")),
    mediaUrl: address(limit("mediaUrl"), "/picture.jpg"),
  });
  return fc.oneof(record({ sms }), record({ mms }), record({ sms, mms }));
}

/** Whole minutes in one zone, the end after the start. */
const times = fc
  .record({
    start: fc.date({ min: new Date("2024-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }),
    minutes: fc.integer({ min: 1, max: 20_000 }),
    zone: fc.constantFrom("Z", "+02:00", "-07:30"),
  })
  .map(({ start, minutes, zone }) => {
    const at = (time: number) => `${new Date(time).toISOString().slice(0, 16)}:00${zone}`;
    return { startTime: at(start.getTime()), endTime: at(start.getTime() + minutes * 60_000) };
  });

/** Six decimals, 11 cm on the ground: what providers document. */
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((millionths) => millionths / 1e6);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const when = <Value>(must: boolean | undefined, arbitrary: fc.Arbitrary<Value>) =>
  must ? arbitrary : optional(arbitrary);

/** `fc.record` without the keys whose value is undefined, as a message that came through JSON would be. */
function record<Made extends object>(model: { [Key in keyof Made]: fc.Arbitrary<Made[Key]> }): fc.Arbitrary<Made> {
  return fc
    .record<Made>(model)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as Made);
}

/** Complete drafts, valid or not: far too many cards and choices, overlong and broken texts, placeholders, odd facts. */
export function arbitraryDraft(): fc.Arbitrary<MessageDraft> {
  return fc.oneof(
    { weight: 1, arbitrary: arbitraryMessage().map(toDraft) },
    { weight: 2, arbitrary: wildDraft.map(toDraft) },
    {
      weight: 2,
      arbitrary: fc.tuple(arbitraryMessage(), wildDraft).map(([message, wild]) => toDraft({ ...wild, ...message })),
    },
  );
}
