import type { ProviderProfile } from "../../message/profile";

/** RCS Messages API v5, as published at support.goconvey.com (article 51174379814419). */
export const profile = {
  id: "aerialink",
  name: "Aerialink",
  documentationUrl: "https://support.goconvey.com/hc/en-us/articles/51174379814419",
  limits: {
    cardTitle: 100,
    cardDescription: 500,
    filename: 100,
    phoneNumber: 20,
    smsText: 160,
    mmsText: 160,
  },
  messageTypes: ["text", "media", "card", "carousel"],
  choiceTypes: ["reply", "openUrl", "dialPhone", "showLocation", "requestLocation", "createCalendarEvent"],
  chipsBelow: ["text", "media"],
  fallback: { sms: ["text"], mms: ["media", "card", "carousel"] },
  carries: {
    orientation: false,
    imageAlignment: false,
    width: false,
    mediaHeight: true,
    webview: true,
    altText: false,
    filename: true,
    thumbnail: true,
    locationLabel: true,
  },
  requires: {
    cardTitle: true,
    cardDescription: true,
    cardMedia: true,
    mediaFacts: false,
    thumbnailForNonImages: true,
    internationalNumbers: false,
  },
  // The documents contradict themselves on whether a card needs both, so both are always sent.
  copies: { calendarDescription: false, thumbnail: true, filename: true },
  options: {
    expiry: false,
    schedule: false,
    cancel: false,
    revoke: false,
    lookup: false,
    cost: false,
    status: false,
  },
  webhook: { sentAlong: true, addresses: [{ title: "Webhook address", query: "" }] },
} as const satisfies ProviderProfile;
