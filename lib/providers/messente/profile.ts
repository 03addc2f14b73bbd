import type { ProviderProfile } from "../../message/profile";

/** Omnichannel API, channel "rcs"; field rules from the OpenAPI document 2.1.0 (github.com/messente/messente-api-java). */
export const profile = {
  id: "messente",
  name: "Messente",
  documentationUrl: "https://messente.com/documentation/omnichannel-api/rcs-message",
  limits: {},
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
    internationalNumbers: true,
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
