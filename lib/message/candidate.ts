import type { CardDraft, ChoiceDraft, MediaDraft, MessageDraft } from "./draft";
import { remembered } from "./remembered";

/** A text that the message may leave out: "" and white space become absent. */
const optional = (value: string) => (value.trim() === "" ? undefined : value);

const toMedia = remembered((media: MediaDraft) => ({
  url: media.url.trim(),
  filename: optional(media.filename),
  mimeType: optional(media.mimeType),
  sizeBytes: media.sizeBytes ?? undefined,
  thumbnail: media.thumbnail.url.trim()
    ? {
        url: media.thumbnail.url.trim(),
        mimeType: optional(media.thumbnail.mimeType),
        sizeBytes: media.thumbnail.sizeBytes ?? undefined,
      }
    : undefined,
  altText: optional(media.altText),
}));

const toChoice = remembered((choice: ChoiceDraft) => {
  const { title, postbackData, type } = choice;
  switch (type) {
    case "reply":
    case "requestLocation":
      return { type, title, postbackData };
    case "openUrl":
      return {
        type,
        title,
        postbackData,
        url: choice.url.trim(),
        application: choice.application,
        webviewViewMode: choice.webviewViewMode,
      };
    case "dialPhone":
      return { type, title, postbackData, phoneNumber: choice.phoneNumber.trim() };
    case "showLocation":
      return {
        type,
        title,
        postbackData,
        latitude: toDegrees(choice.latitude),
        longitude: toDegrees(choice.longitude),
        label: optional(choice.label),
      };
    case "createCalendarEvent":
      return {
        type,
        title,
        postbackData,
        startTime: choice.startTime,
        endTime: choice.endTime,
        eventTitle: choice.eventTitle,
        description: optional(choice.description),
      };
  }
});

const toChoices = remembered((choices: ChoiceDraft[]) => choices.map(toChoice));

/** A number as people and JSON write it; anything else stays as typed, for the rule to name. */
const toDegrees = (typed: string) =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed.trim()) ? Number(typed) : typed;

const toCard = remembered((card: CardDraft) => ({
  title: optional(card.title),
  description: optional(card.description),
  media: card.media.url.trim() ? { ...toMedia(card.media), height: card.media.height } : undefined,
  choices: toChoices(card.choices),
}));

const toCards = remembered((cards: CardDraft[]) => cards.map(toCard));

const toFallback = remembered(({ sms, mms }: MessageDraft["fallback"]) => {
  if (!sms.enabled && !mms.enabled) return undefined;
  return {
    sms: sms.enabled ? { text: sms.text } : undefined,
    mms: mms.enabled ? { text: mms.text, subject: mms.subject, mediaUrl: mms.mediaUrl.trim() } : undefined,
  };
});

/**
 * What a draft says, in the shape of a message: the parts of the other types and empty optional texts are left out,
 * empty required texts stay "", so that each is named and none hides another fault.
 */
export function toCandidate(draft: MessageDraft) {
  const shared = { choices: toChoices(draft.choices), fallback: toFallback(draft.fallback) };
  switch (draft.type) {
    case "text":
      return { type: draft.type, text: draft.text, ...shared };
    case "media":
      return { type: draft.type, media: toMedia(draft.media), ...shared };
    case "card":
      return {
        type: draft.type,
        orientation: draft.orientation,
        imageAlignment: draft.imageAlignment,
        card: toCard(draft.card),
        ...shared,
      };
    case "carousel":
      return { type: draft.type, width: draft.width, cards: toCards(draft.cards), ...shared };
  }
}

export type Candidate = ReturnType<typeof toCandidate>;
