import type { Choice, Message } from "../message/schema";

/** One message of each type with everything that it can hold, for the golden payloads; tests only. */
const choices: Choice[] = [
  { type: "reply", title: "Yes", postbackData: "yes" },
  {
    type: "openUrl",
    title: "View",
    postbackData: "view",
    url: "https://tarntrail.example/tents?a=1&b=ü",
    application: "webview",
    webviewViewMode: "tall",
  },
  { type: "dialPhone", title: "Call us", postbackData: "call", phoneNumber: "+441132000000" },
  {
    type: "showLocation",
    title: "Find us",
    postbackData: "map",
    latitude: 53.79961234,
    longitude: -1.5491,
    label: "Tarn & Trail, Leeds",
  },
  { type: "requestLocation", title: "Near me", postbackData: "near" },
  {
    type: "createCalendarEvent",
    title: "Save the date",
    postbackData: "date",
    startTime: "2030-03-03T15:00:00+01:00",
    endTime: "2030-03-03T16:30+01:00",
    eventTitle: "Spring sale",
  },
];

const media = {
  url: "https://media.tarntrail.example/ridge-2.jpg",
  mimeType: "image/jpeg",
  sizeBytes: 181_234,
};

export const examples = {
  text: { type: "text", text: "Hello 👋\nسلام", choices, fallback: { sms: { text: "Hello by SMS" } } },
  media: {
    type: "media",
    media: {
      url: "https://media.tarntrail.example/film.mp4",
      filename: "Ridge 2.mp4",
      mimeType: "video/mp4",
      sizeBytes: 2_000_000,
      thumbnail: { url: "https://media.tarntrail.example/film.jpg", mimeType: "image/jpeg", sizeBytes: 40_000 },
    },
    choices: choices.slice(0, 1),
    fallback: {
      sms: { text: "See https://tarntrail.example" },
      mms: { text: "Our new tent", subject: "Ridge 2", mediaUrl: "https://media.tarntrail.example/film.jpg" },
    },
  },
  card: {
    type: "card",
    orientation: "horizontal",
    imageAlignment: "right",
    card: {
      title: "Ridge 2",
      description: "Two people, 1.9 kg.",
      media: { ...media, height: "tall" },
      choices: choices.slice(1, 3),
    },
    choices: [],
  },
  carousel: {
    type: "carousel",
    width: "medium",
    cards: [
      {
        title: "Ridge 2",
        description: "Two people",
        media: { ...media, height: "short" },
        choices: choices.slice(0, 2),
      },
      { title: "Ridge 3", description: "Three people", media: { ...media, height: "medium" }, choices: [] },
    ],
    choices: [],
  },
} as const satisfies Record<Message["type"], Message>;
