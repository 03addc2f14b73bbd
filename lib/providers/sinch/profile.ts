import type { ProviderProfile } from "../../message/profile";

/** RCS REST API; limits from the message schema of the full reference (github.com/sinch/docs, July 2021). */
export const profile = {
  id: "sinch",
  name: "Sinch",
  documentationUrl: "https://developers.sinch.com/docs/rcs/",
  limits: { text: 2000, postbackData: 1024 },
  messageTypes: ["text", "media", "card", "carousel"],
  choiceTypes: ["reply", "openUrl", "dialPhone", "showLocation", "requestLocation", "createCalendarEvent"],
  chipsBelow: ["text", "media", "card", "carousel"],
  fallback: { sms: ["text", "media", "card", "carousel"], mms: [] },
  carries: {
    orientation: true,
    imageAlignment: true,
    width: true,
    mediaHeight: true,
    webview: false,
    altText: false,
    filename: true,
    thumbnail: true,
    locationLabel: true,
  },
  requires: {
    cardTitle: false,
    cardDescription: false,
    cardMedia: false,
    mediaFacts: true,
    thumbnailForNonImages: false,
    internationalNumbers: false,
  },
  copies: { calendarDescription: true, thumbnail: false, filename: false },
  options: {
    expiry: true,
    schedule: false,
    cancel: false,
    revoke: true,
    lookup: true,
    cost: false,
    status: false,
  },
  webhook: { sentAlong: false, addresses: [{ title: "Webhook address", query: "" }] },
} as const satisfies ProviderProfile;
