import fc from "fast-check";
import { writtenTexts } from "./arbitrary-text";
import { choiceTypes, messageTypes } from "./schema";

/** What people and other programs may put into a draft, with no regard for any rule; imported by tests only. */

const wildText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("", " ", "Hello", "{{first_name}}, hello", "{{1}}", "{{open", "{{a{{b}}}}", "{{}}"),
  },
  { weight: 2, arbitrary: fc.constantFrom(...writtenTexts) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("null\u0000byte", "lone \ud83d surrogate", "\ude00", "\u001b[31m", "\u202eright"),
  },
  { weight: 1, arbitrary: fc.constantFrom("x", "é", "👍🏽").map((character) => character.repeat(5000)) },
);
const wildAddress = fc.oneof(
  wildText,
  fc.constantFrom(
    "https://",
    "https://tarntrail.example/{{first_name}}",
    "/media/ab12.jpg",
    "ftp://x",
    "https://a b",
    "shop.example",
  ),
);
const wildSize = fc.constantFrom(null, 0, 100_001, 3_000_000, 104_857_600, 104_857_601);
const wildType = fc.constantFrom(
  "",
  "image/jpeg",
  "image/webp",
  "audio/aac",
  "application/pdf",
  "video/mp4",
  "text/html",
  "%",
);
const wildMedia = fc.record({
  url: wildAddress,
  filename: wildText,
  mimeType: wildType,
  sizeBytes: wildSize,
  thumbnail: fc.record({ url: wildAddress, mimeType: wildType, sizeBytes: wildSize }),
  altText: wildText,
  height: fc.constantFrom("short", "medium", "tall"),
});
const wildChoice = fc.record({
  type: fc.constantFrom(...choiceTypes),
  title: wildText,
  postbackData: wildText,
  url: wildAddress,
  phoneNumber: fc.oneof(wildText, fc.constantFrom("+49 151", "1011", "call me")),
  latitude: fc.constantFrom("", "53.8", "-90", "91", "53,8", "1e5", "NaN", "{{lat}}"),
  longitude: fc.constantFrom("", "-1.5", "180", "181", "Infinity"),
  label: wildText,
  startTime: fc.constantFrom("", "2026-10-11T10:00:00Z", "tomorrow", "2026-13-40T10:00Z"),
  endTime: fc.constantFrom("", "2026-10-11T10:00:00Z", "2026-10-11T12:00:00+02:00", "2026-10-12T12:00:00Z"),
  eventTitle: wildText,
  description: wildText,
});
const wildChoices = fc.oneof(
  { weight: 6, arbitrary: fc.array(wildChoice, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(wildChoice, { minLength: 30, maxLength: 30 }) },
);
const wildCard = fc.record({ title: wildText, description: wildText, media: wildMedia, choices: wildChoices });
export const wildDraft = fc.record({
  type: fc.constantFrom(...messageTypes),
  text: wildText,
  media: wildMedia,
  orientation: fc.constantFrom("vertical", "horizontal"),
  imageAlignment: fc.constantFrom("left", "right"),
  card: wildCard,
  width: fc.constantFrom("small", "medium"),
  cards: fc.oneof(
    { weight: 6, arbitrary: fc.array(wildCard, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(wildCard, { minLength: 11, maxLength: 11 }) },
  ),
  choices: wildChoices,
  fallback: fc.record({
    sms: fc.record({ enabled: fc.boolean(), text: wildText }),
    mms: fc.record({ enabled: fc.boolean(), text: wildText, subject: wildText, mediaUrl: wildAddress }),
  }),
  dismissedHints: fc.subarray(["no-fallback", "blank-space", "iphone-cut"]),
  people: fc.array(fc.record({ name: fc.oneof(wildText, fc.constantFrom("Ben", "Mira")) }), { maxLength: 3 }),
  variables: fc.array(
    fc.record({
      name: fc.constantFrom("first_name", "1", "", "a b", "__proto__"),
      samples: fc.array(fc.oneof(wildText, fc.constantFrom("Mira", "Maximiliane")), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
});
