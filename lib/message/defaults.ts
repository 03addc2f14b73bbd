import { v4 as newKey } from "uuid";
import {
  type CardDraft,
  type ChoiceDraft,
  type ChoiceType,
  choiceTypes,
  type MediaDraft,
  type MessageDraft,
  messageTypes,
} from "./schema";

/**
 * Completes anything, a message, a partial or stored draft, foreign JSON, into a complete draft. Never throws:
 * what is missing or of the wrong type gets its default, what is valid stays, and every card, choice and variable
 * has a key that no other part of the draft has. Completing a complete draft changes nothing.
 */
export function toDraft(partial: unknown): MessageDraft {
  const from = fields(partial);
  const takeKey = keyTaker();
  return {
    type: option(from.type, messageTypes, "text"),
    text: string(from.text),
    media: completeMedia(from.media),
    orientation: option(from.orientation, ["vertical", "horizontal"], "vertical"),
    imageAlignment: option(from.imageAlignment, ["left", "right"], "left"),
    card: completeCard(from.card, takeKey),
    width: option(from.width, ["small", "medium"], "medium"),
    cards: (Array.isArray(from.cards) ? from.cards : [undefined, undefined]).map((card) => completeCard(card, takeKey)),
    choices: completeChoices(from.choices, takeKey),
    fallback: completeFallback(from.fallback),
    dismissedHints: [...new Set(list(from.dismissedHints).map(string).filter(Boolean))],
    ...completeVariables(from, takeKey),
  };
}

/** A draft with nothing written: a text, and two empty cards for the day it becomes a carousel. */
export const emptyDraft = (): MessageDraft => toDraft(undefined);

export const emptyCard = (): CardDraft => completeCard(undefined, keyTaker());

export const emptyChoice = (type: ChoiceType = "reply"): ChoiceDraft => completeChoice({ type }, keyTaker());

export const emptyMedia = (): MediaDraft => completeMedia(undefined);

/** The key that a part came with, or a new UUID where it has none or another part has the same. */
type TakeKey = (key: unknown) => string;

function keyTaker(): TakeKey {
  const taken = new Set<string>();
  return (key) => {
    const own = typeof key === "string" && key !== "" && !taken.has(key) ? key : newKey();
    taken.add(own);
    return own;
  };
}

function completeMedia(value: unknown): MediaDraft {
  const from = fields(value);
  const thumbnail = fields(from.thumbnail);
  return {
    url: string(from.url),
    filename: string(from.filename),
    mimeType: string(from.mimeType),
    sizeBytes: size(from.sizeBytes),
    thumbnail: {
      url: string(thumbnail.url),
      mimeType: string(thumbnail.mimeType),
      sizeBytes: size(thumbnail.sizeBytes),
    },
    altText: string(from.altText),
    height: option(from.height, ["short", "medium", "tall"], "medium"),
    pixelWidth: size(from.pixelWidth),
    pixelHeight: size(from.pixelHeight),
    previewUrl: string(from.previewUrl),
    linkProblem: string(from.linkProblem),
    servedAs: string(from.servedAs),
    forwardsTo: string(from.forwardsTo),
  };
}

function completeCard(value: unknown, takeKey: TakeKey): CardDraft {
  const from = fields(value);
  return {
    key: takeKey(from.key),
    title: string(from.title),
    description: string(from.description),
    media: completeMedia(from.media),
    choices: completeChoices(from.choices, takeKey),
  };
}

const completeChoices = (value: unknown, takeKey: TakeKey) => list(value).map((item) => completeChoice(item, takeKey));

function completeChoice(value: unknown, takeKey: TakeKey): ChoiceDraft {
  const from = fields(value);
  return {
    key: takeKey(from.key),
    type: option(from.type, choiceTypes, "reply"),
    title: string(from.title),
    postbackData: string(from.postbackData),
    url: string(from.url),
    application: option(from.application, ["browser", "webview"], "browser"),
    webviewViewMode: option(from.webviewViewMode, ["full", "half", "tall"], "full"),
    phoneNumber: string(from.phoneNumber),
    latitude: degrees(from.latitude),
    longitude: degrees(from.longitude),
    label: string(from.label),
    startTime: string(from.startTime),
    endTime: string(from.endTime),
    eventTitle: string(from.eventTitle),
    description: string(from.description),
  };
}

function completeFallback(value: unknown): MessageDraft["fallback"] {
  const { sms, mms } = fields(value);
  const from = { sms: fields(sms), mms: fields(mms) };
  return {
    sms: { enabled: isEnabled(from.sms), text: string(from.sms.text) },
    mms: {
      enabled: isEnabled(from.mms),
      text: string(from.mms.text),
      subject: string(from.mms.subject),
      mediaUrl: string(from.mms.mediaUrl),
    },
  };
}

/**
 * The key of the first person of a draft that knows of none: the same whenever the draft is read, so that browser and
 * server speak of the same one.
 */
const firstPerson = "person";

function completeVariables(from: Fields, takeKey: TakeKey): Pick<MessageDraft, "people" | "variables"> {
  const written = list(from.variables).map(fields);
  const columns = written.map(({ samples }) => list(samples).length);
  const people = list(from.people).map(fields);
  while (people.length < Math.max(1, ...columns)) people.push(people.length === 0 ? { key: firstPerson } : {});
  return {
    people: people.map(({ key, name }) => ({ key: takeKey(key), name: string(name) })),
    // Before there were several people, a variable had one `sample`.
    variables: written.map(({ key, name, sample, samples }) => ({
      key: takeKey(key),
      name: string(name),
      samples: people.map((_, index) => string(list(samples)[index] ?? (index === 0 ? sample : ""))),
    })),
  };
}

/** A message has no switch: there, a fallback that is present is meant to be sent. */
const isEnabled = ({ enabled, text }: Fields) =>
  typeof enabled === "boolean" ? enabled : enabled === undefined && typeof text === "string";

type Fields = Record<string, unknown>;

const fields = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const string = (value: unknown) => (typeof value === "string" ? value : "");

const size = (value: unknown) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null);

/** A message holds coordinates as numbers, a draft as they were typed. */
const degrees = (value: unknown) => (Number.isFinite(value) ? String(value) : string(value));

const option = <Option extends string>(value: unknown, options: readonly Option[], fallback: Option): Option =>
  options.find((item) => item === value) ?? fallback;
