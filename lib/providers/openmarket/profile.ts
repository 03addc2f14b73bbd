import type { ProviderProfile } from "../../message/profile";

/**
 * Invoke API (RCS) and Media Upload API, as published at openmarket.com/docs/Content/apis/rcs. No text limit is
 * documented, so the baseline holds; heights, alignment, thumbnails, file names and map labels have no parameter.
 */
export const profile = {
  id: "openmarket",
  name: "OpenMarket",
  documentationUrl: "https://www.openmarket.com/docs/Content/apis/rcs/rcs-send.htm",
  limits: {},
  messageTypes: ["text", "media", "card", "carousel"],
  choiceTypes: ["reply", "openUrl", "dialPhone", "showLocation", "createCalendarEvent"],
  chipsBelow: ["text", "media"],
  fallback: { sms: ["text", "media", "card", "carousel"], mms: [] },
  carries: {
    orientation: true,
    imageAlignment: false,
    width: true,
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
    mediaFacts: true,
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
    cost: false,
    status: false,
  },
  // The list and the size of upload version 1; version 2 names no other.
  upload: {
    mimeTypes: [
      "audio/mpeg",
      "application/pdf",
      "image/gif",
      "image/jpeg",
      "image/png",
      "video/mpeg",
      "video/mp4",
      "video/quicktime",
    ],
    maximumBytes: 100 * 1024 * 1024,
    keptDays: 30,
  },
  // Receipts have one shape for delivered and read: only the address tells which one it is.
  webhook: {
    sentAlong: false,
    addresses: [
      { title: "Delivery receipts and messages", query: "" },
      { title: "Read receipts", query: "receipt=read" },
    ],
  },
} as const satisfies ProviderProfile;
