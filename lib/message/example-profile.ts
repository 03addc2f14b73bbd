import type { ProviderProfile } from "./profile";
import { choiceTypes, messageTypes } from "./schema";

/** A made-up provider that carries everything, for tests to take something away from. */
export const ableProfile: ProviderProfile = {
  id: "able",
  name: "Able",
  documentationUrl: "https://able.example/docs",
  limits: {},
  messageTypes,
  choiceTypes,
  chipsBelow: messageTypes,
  fallback: { sms: messageTypes, mms: messageTypes },
  carries: {
    orientation: true,
    imageAlignment: true,
    width: true,
    mediaHeight: true,
    webview: true,
    altText: true,
    filename: true,
    thumbnail: true,
    locationLabel: true,
  },
  requires: {
    cardTitle: false,
    cardDescription: false,
    cardMedia: false,
    mediaFacts: false,
    thumbnailForNonImages: false,
  },
  copies: { calendarDescription: false, thumbnail: false, filename: false },
  options: { expiry: true, schedule: true, revoke: true, lookup: true, cost: true },
};

/** A made-up provider that is strict wherever a profile can be. */
export const strictProfile: ProviderProfile = {
  id: "strict",
  name: "Strict",
  documentationUrl: "https://strict.example/docs",
  limits: {
    text: 200,
    cardTitle: 100,
    cardDescription: 500,
    postbackData: 1024,
    choicesPerMessage: 5,
    choicesPerCard: 2,
    cardsMaximum: 6,
    cardsMinimum: 3,
    smsText: 160,
    filename: 40,
  },
  messageTypes: ["text", "card", "carousel"],
  choiceTypes: ["reply", "openUrl", "showLocation", "createCalendarEvent"],
  chipsBelow: ["text"],
  fallback: { sms: ["text"], mms: ["card"] },
  carries: {
    orientation: false,
    imageAlignment: false,
    width: false,
    mediaHeight: false,
    webview: false,
    altText: false,
    filename: false,
    thumbnail: false,
    locationLabel: false,
  },
  requires: {
    cardTitle: true,
    cardDescription: true,
    cardMedia: true,
    mediaFacts: true,
    thumbnailForNonImages: true,
  },
  copies: { calendarDescription: true, thumbnail: true, filename: true },
  options: { expiry: false, schedule: false, revoke: false, lookup: false, cost: false },
};
