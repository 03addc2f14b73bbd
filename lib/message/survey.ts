import type { Candidate } from "./candidate";
import { rememberedAt } from "./remembered";
import type { TextField } from "./text-fields";

type CarouselCandidate = Extract<Candidate, { type: "carousel" }>;
export type MediaCandidate = Extract<Candidate, { type: "media" }>["media"];
export type CardCandidate = CarouselCandidate["cards"][number];
export type ChoiceCandidate = Candidate["choices"][number];
export type FallbackCandidate = NonNullable<Candidate["fallback"]>;

/** What a message or a part of it holds, flat, each with its path in the message. */
export interface Survey {
  texts: { path: string; field: TextField; value: string }[];
  media: { path: string; media: MediaCandidate; card?: CardCandidate }[];
  cards: { path: string; card: CardCandidate }[];
  lists: { path: string; choices: ChoiceCandidate[]; card?: CardCandidate }[];
}

const nothing = (): Survey => ({ texts: [], media: [], cards: [], lists: [] });

export function surveyText(text: string): Survey {
  const found = nothing();
  addText(found, "text", "text", text);
  return found;
}

export const surveyMedia = rememberedAt((media: MediaCandidate, path): Survey => {
  const found = nothing();
  addMedia(found, path, media);
  return found;
});

export const surveyCard = rememberedAt((card: CardCandidate, path): Survey => {
  const found = nothing();
  addCard(found, path, card);
  return found;
});

export const surveyChips = rememberedAt((choices: ChoiceCandidate[], path): Survey => {
  const found = nothing();
  addChoices(found, path, choices);
  return found;
});

export const surveyFallback = rememberedAt(({ sms, mms }: FallbackCandidate, path): Survey => {
  const found = nothing();
  addText(found, "smsText", `${path}.sms.text`, sms?.text);
  addText(found, "mmsText", `${path}.mms.text`, mms?.text);
  addText(found, "mmsSubject", `${path}.mms.subject`, mms?.subject);
  addText(found, "mmsMediaUrl", `${path}.mms.mediaUrl`, mms?.mediaUrl);
  return found;
});

/** Every part of a message, valid or not, in the order in which it is read. */
export function survey(candidate: Candidate): Survey[] {
  const { choices, fallback } = candidate;
  return [
    ...surveyContent(candidate),
    surveyChips(choices, "choices"),
    ...(fallback ? [surveyFallback(fallback, "fallback")] : []),
  ];
}

function surveyContent(candidate: Candidate): Survey[] {
  switch (candidate.type) {
    case "text":
      return [surveyText(candidate.text)];
    case "media":
      return [surveyMedia(candidate.media, "media")];
    case "card":
      return [surveyCard(candidate.card, "card")];
    case "carousel":
      return candidate.cards.map((card, index) => surveyCard(card, `cards.${index}`));
  }
}

function addText({ texts }: Survey, field: TextField, path: string, value: string | undefined) {
  if (value) texts.push({ path, field, value });
}

function addCard(found: Survey, path: string, card: CardCandidate) {
  found.cards.push({ path, card });
  addText(found, "cardTitle", `${path}.title`, card.title);
  addText(found, "cardDescription", `${path}.description`, card.description);
  if (card.media) addMedia(found, `${path}.media`, card.media, card);
  addChoices(found, `${path}.choices`, card.choices, card);
}

function addMedia(found: Survey, path: string, media: MediaCandidate, card?: CardCandidate) {
  found.media.push({ path, media, card });
  addText(found, "mediaUrl", `${path}.url`, media.url);
  addText(found, "thumbnailUrl", `${path}.thumbnail.url`, media.thumbnail?.url);
  addText(found, "filename", `${path}.filename`, media.filename);
  addText(found, "altText", `${path}.altText`, media.altText);
}

function addChoices(found: Survey, path: string, choices: ChoiceCandidate[], card?: CardCandidate) {
  found.lists.push({ path, choices, card });
  choices.forEach((choice, index) => {
    const at = `${path}.${index}`;
    addText(found, card ? "buttonTitle" : "chipTitle", `${at}.title`, choice.title);
    addText(found, "postbackData", `${at}.postbackData`, choice.postbackData);
    if (choice.type === "openUrl") addText(found, "choiceUrl", `${at}.url`, choice.url);
    if (choice.type === "dialPhone") addText(found, "phoneNumber", `${at}.phoneNumber`, choice.phoneNumber);
    if (choice.type === "showLocation") addText(found, "locationLabel", `${at}.label`, choice.label);
    if (choice.type !== "createCalendarEvent") return;
    addText(found, "eventTitle", `${at}.eventTitle`, choice.eventTitle);
    addText(found, "eventDescription", `${at}.description`, choice.description);
  });
}
