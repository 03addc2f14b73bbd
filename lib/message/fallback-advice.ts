import type { Candidate } from "./candidate";
import { codePoints } from "./count";
import { gsmPlaces } from "./gsm";
import { endsUnaccepted } from "./media-kind";
import { hint } from "./problem";
import { remembered } from "./remembered";
import type { Problem } from "./schema";
import type { FallbackCandidate, Survey } from "./survey";
import { counted, number } from "./text-fields";

/** What is taken everywhere, and what carriers in the US take at most, in bytes [S-50] [S-51]. */
const mmsBytes = { safe: 300 * 1024, most: 500 * 1024 };

/** The longest subject and text that arrive everywhere [S-52] [S-50] [S-51]. */
const mmsSubjectCharacters = 40;
const mmsTextCharacters = 1000;

/** What a fallback costs, and what of the message an SMS or MMS cannot do. */
export function fallbackAdvice(fallback: FallbackCandidate, message: Candidate, found: readonly Survey[]): Problem[] {
  return [
    ...ownAdvice(fallback),
    ...textsOf(fallback).flatMap(({ path, name, text }) => [
      ...buttonAdvice(path, name, text, message),
      ...linkAdvice(path, name, text, found),
      ...otherSiteAdvice(path, name, text, found),
    ]),
    ...mmsPictureAdvice(fallback, found),
  ];
}

function textsOf({ sms, mms }: FallbackCandidate) {
  return [
    ...(sms ? [{ path: "fallback.sms.text", name: "Fallback SMS", text: sms.text }] : []),
    ...(mms ? [{ path: "fallback.mms.text", name: "Fallback MMS", text: mms.text }] : []),
  ].filter(({ text }) => text.trim() !== "");
}

/** What can be said without a look at the message. */
const ownAdvice = remembered(({ sms, mms }: FallbackCandidate): Problem[] => [
  ...smsAdvice(sms?.text ?? ""),
  ...(codePoints(mms?.subject ?? "") > mmsSubjectCharacters
    ? [
        hint(
          "mms-subject",
          "fallback.mms.subject",
          `Fallback MMS subject: keep it to ${mmsSubjectCharacters} characters. Phones cut more.`,
        ),
      ]
    : []),
  ...(codePoints(mms?.text ?? "") > mmsTextCharacters
    ? [
        hint(
          "mms-text",
          "fallback.mms.text",
          `Fallback MMS text: keep it to ${number(mmsTextCharacters)} characters. Some carriers refuse more.`,
        ),
      ]
    : []),
]);

/** What an SMS costs: its parts, and a few characters that make it cost more parts than it would without them. */
function smsAdvice(text: string): Problem[] {
  const strays = new Set<string>();
  let places = 0;
  for (const character of text) {
    const taken = gsmPlaces(character);
    places += Math.max(1, taken);
    if (taken === 0) strays.add(character);
  }
  const partsWithout = places <= 160 ? 1 : Math.ceil(places / 153);
  const parts = strays.size === 0 ? partsWithout : text.length <= 70 ? 1 : Math.ceil(text.length / 67);
  // With more of them the text is in another script, and there is nothing to replace.
  if (strays.size > 0 && strays.size <= 3 && parts > partsWithout) {
    const which = [...strays].map((character) => `“${character}”`).join(" and ");
    return [
      hint(
        "sms-parts",
        "fallback.sms.text",
        `Fallback SMS: ${which} ${strays.size === 1 ? "makes" : "make"} it ${counted(parts, "part")} instead of ${partsWithout}. Use plainer characters.`,
      ),
    ];
  }
  if (parts === 1) return [];
  return [
    hint(
      "sms-long",
      "fallback.sms.text",
      `Fallback SMS: it goes out as ${parts} parts, and each is charged. Shorten it.`,
    ),
  ];
}

/** "Tap Shop the tent" and "swipe" mean nothing where there is neither. */
function buttonAdvice(path: string, name: string, text: string, message: Candidate): Problem[] {
  const choices = [
    ...message.choices,
    ...(message.type === "card" ? message.card.choices : []),
    ...(message.type === "carousel" ? message.cards.flatMap((card) => card.choices) : []),
  ];
  const written = text.toLowerCase();
  const isNamed = /\b(?:tap|click|press|choose)\b/.test(written)
    ? choices.some(({ title }) => title.trim().length > 2 && written.includes(title.trim().toLowerCase()))
    : false;
  if (!isNamed && !/\b(?:button|carousel)s?\b|\bswipe\b/.test(written)) return [];
  return [
    hint(
      "fallback-button",
      path,
      `${name}: it speaks of a button or card that is not there. Write a link or a number instead.`,
    ),
  ];
}

/** "https://…", or a name such as "shop.example/tent". */
const anyLink = /https?:\/\/|(?<![\p{L}\d@])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?![\p{L}\d])/iu;

function linkAdvice(path: string, name: string, text: string, found: readonly Survey[]): Problem[] {
  const leads = found.some(({ texts }) =>
    texts.some(({ field, value }) => field === "choiceUrl" || (field === "text" && /https?:\/\//i.test(value))),
  );
  if (!leads || anyLink.test(text)) return [];
  return [
    hint(
      "fallback-link",
      path,
      `${name}: the message has a link and this has none. Add it, or the reader cannot follow.`,
    ),
  ];
}

/** A link with a path, whose host is the first group. */
const linkWithHost = /(?:https?:\/\/|(?<![\p{L}\d@./-]))([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,})(?=[/:?#])/giu;

/** Copied or rewritten messages keep the fallback of the one before: its link then leads to somebody else's site. */
function otherSiteAdvice(path: string, name: string, text: string, found: readonly Survey[]): Problem[] {
  const sites = found.flatMap(({ texts }) =>
    texts.flatMap(({ field, value }) => (field === "choiceUrl" ? [siteOf(URL.parse(value)?.hostname ?? "")] : [])),
  );
  if (sites.length === 0 || sites.includes("")) return [];
  const other = [...text.matchAll(linkWithHost)]
    .map(([, host = ""]) => siteOf(host))
    .find((site) => !sites.includes(site));
  if (other === undefined) return [];
  return [
    hint(
      "fallback-other-site",
      path,
      `${name}: it leads to ${other}, and no button of the message does. Check that it belongs to this message.`,
    ),
  ];
}

const siteOf = (host: string) => host.toLowerCase().replace(/^www\./, "");

/** Whatever size is known: that of a picture which the message itself shows. */
function mmsPictureAdvice({ mms }: FallbackCandidate, found: readonly Survey[]): Problem[] {
  if (!mms || mms.mediaUrl === "") return [];
  const path = "fallback.mms.mediaUrl";
  if (endsUnaccepted({ url: mms.mediaUrl }))
    return [hint("mms-type", path, "Fallback MMS picture: carriers take JPEG, PNG and GIF. Choose one of these.")];
  const same = found.flatMap(({ media }) => media).find(({ media }) => media.url === mms.mediaUrl);
  const size = same?.media.sizeBytes ?? 0;
  if (size <= mmsBytes.safe) return [];
  const known = `Fallback MMS picture: ${number(Math.ceil(size / 1024))} KB.`;
  return [
    hint(
      "mms-size",
      path,
      size > mmsBytes.most
        ? `${known} Above 500 KB carriers shrink or refuse it: use a smaller one.`
        : `${known} Up to 300 KB arrives everywhere: use a smaller one to be safe.`,
    ),
  ];
}
