import type { ProviderProfile } from "../../message/profile";

/**
 * RCS Panel API. It states no limit of its own; the one of a text is that of its sister API for partners
 * (partner-docs.splashifypro.com/api-reference/customers/send-rcs).
 */
export const profile = {
  id: "splashify",
  name: "Splashify",
  documentationUrl: "https://partner-docs.splashifypro.com/api-reference/rcs-panel/send-message",
  limits: { text: 2500 },
  messageTypes: ["text", "media", "card", "carousel"],
  choiceTypes: ["reply", "openUrl", "dialPhone"],
  // A card's suggestions are its own buttons; whether a carousel takes any beside its cards is not documented.
  chipsBelow: ["text", "media"],
  fallback: { sms: [], mms: [] },
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
    cardTitle: false,
    cardDescription: false,
    cardMedia: false,
    mediaFacts: false,
    thumbnailForNonImages: false,
    internationalNumbers: true,
  },
  copies: { calendarDescription: false, thumbnail: false, filename: false },
  options: {
    expiry: false,
    schedule: false,
    cancel: false,
    revoke: false,
    lookup: false,
    cost: true,
    status: false,
  },
  webhook: { sentAlong: false, addresses: [{ title: "Webhook address", query: "" }] },
} as const satisfies ProviderProfile;
