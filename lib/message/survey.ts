import type { Candidate } from "./candidate";
import type { TextField } from "./text-fields";

type CarouselCandidate = Extract<Candidate, { type: "carousel" }>;
type MediaCandidate = Extract<Candidate, { type: "media" }>["media"];
export type CardCandidate = CarouselCandidate["cards"][number];
export type ChoiceCandidate = Candidate["choices"][number];

/** What a message holds, flat, each part with its path. */
export interface Survey {
  texts: { path: string; field: TextField; value: string }[];
  media: { path: string; media: MediaCandidate; card?: CardCandidate }[];
  cards: { path: string; card: CardCandidate }[];
  lists: { path: string; choices: ChoiceCandidate[]; card?: CardCandidate }[];
}

/** Walks a message once, valid or not, in the order in which it is read. */
export function survey(candidate: Candidate): Survey {
  const found: Survey = { texts: [], media: [], cards: [], lists: [] };
  switch (candidate.type) {
    case "text":
      addText(found, "text", "text", candidate.text);
      break;
    case "media":
      addMedia(found, "media", candidate.media);
      break;
    case "card":
      addCard(found, "card", candidate.card);
      break;
    case "carousel":
      candidate.cards.forEach((card, index) => {
        addCard(found, `cards.${index}`, card);
      });
  }
  addChoices(found, "choices", candidate.choices);
  const { sms, mms } = candidate.fallback ?? {};
  addText(found, "smsText", "fallback.sms.text", sms?.text);
  addText(found, "mmsText", "fallback.mms.text", mms?.text);
  addText(found, "mmsSubject", "fallback.mms.subject", mms?.subject);
  addText(found, "mmsMediaUrl", "fallback.mms.mediaUrl", mms?.mediaUrl);
  return found;
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
