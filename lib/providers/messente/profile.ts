import type { ProviderProfile } from "../../message/profile";

/** Omnichannel API, channel "rcs"; limits from the OpenAPI document 2.1.0 (github.com/messente/messente-api-java). */
export const profile = {
  id: "messente",
  name: "Messente",
  documentationUrl: "https://messente.com/documentation/omnichannel-api/rcs-message",
  limits: {
    phoneNumber: 16, // a number to call is E.164: at most 15 digits and the plus
  },
  messageTypes: ["text", "media", "card", "carousel"],
  choiceTypes: ["reply", "openUrl", "dialPhone", "showLocation", "requestLocation", "createCalendarEvent"],
  chipsBelow: ["text", "media", "card", "carousel"],
  fallback: { sms: ["text", "media", "card", "carousel"], mms: [] },
  carries: {
    orientation: true,
    imageAlignment: true,
    width: true,
    mediaHeight: true,
    webview: true,
    altText: false,
    filename: false,
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
  copies: { calendarDescription: true, thumbnail: false, filename: false },
  options: {
    expiry: true,
    schedule: true,
    cancel: true,
    revoke: false,
    lookup: false,
    cost: true,
    status: true,
  },
  webhook: { sentAlong: true, addresses: [{ title: "Webhook address", query: "" }] },
} as const satisfies ProviderProfile;
