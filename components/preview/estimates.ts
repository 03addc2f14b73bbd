import type { CardDraft, MessageDraft } from "@/lib/message/schema";
import type { TextSize } from "./phone";
import { isAnimation, mediaKind } from "./picture";

/** Something that a drawn phone shows and nobody documents. */
export interface Estimate {
  about: string;
  sentence: string;
}

interface Drawn {
  draft: MessageDraft;
  textSize: TextSize;
  cards: readonly CardDraft[];
}

interface ConditionalEstimate extends Estimate {
  /** Whether this message shows it; left out: every message does. */
  when?(drawn: Drawn): boolean;
}

const isCarousel = ({ draft }: Drawn) => draft.type === "carousel";
const hasChips = ({ draft }: Drawn) => draft.choices.length > 0;
const hasLinkButton = ({ cards }: Drawn) => cards.some(({ choices }) => choices.some(({ type }) => type === "openUrl"));
const hasReply = ({ draft, cards }: Drawn) =>
  [draft, ...cards].some(({ choices }) => choices.some(({ type }) => type === "reply"));
const hasTextSize = ({ textSize }: Drawn) => textSize !== "default";
const isPictureAlone = ({ draft }: Drawn) =>
  draft.type === "media" && ["image", "video"].includes(mediaKind(draft.media));
const mediaOf = ({ draft, cards }: Drawn) =>
  draft.type === "media" ? [draft.media] : cards.map(({ media }) => media).filter(({ url }) => url.trim() !== "");

/** Weakest first, as far as one can tell. */
const estimates: Record<"android" | "ios" | "sms", readonly ConditionalEstimate[]> = {
  android: [
    {
      about: "Chips",
      sentence: "That they stay one row under the last message is documented; their size is not.",
      when: hasChips,
    },
    {
      about: "Card width",
      sentence:
        "Google documents 232 dp for medium cards; one phone was seen with about 288 dp. The documented width is drawn.",
      when: (drawn) => isCarousel(drawn) && drawn.draft.width === "medium",
    },
    {
      about: "Card height",
      sentence: "“The first few cards” set the height of all: three are counted.",
      when: (drawn) => isCarousel(drawn) && drawn.draft.cards.length > 3,
    },
    {
      about: "Web address",
      sentence: "That it stands under a link’s title is documented; its size is not.",
      when: hasLinkButton,
    },
    {
      about: "Beside the picture",
      sentence: "The picture’s 128 dp are documented; how text and buttons stand beside it is not.",
      when: ({ draft }) => draft.type === "card" && draft.orientation === "horizontal",
    },
    {
      about: "Picture size",
      sentence: "How large a picture without a card is drawn is nowhere documented.",
      when: isPictureAlone,
    },
    {
      about: "Text size",
      sentence: "Sizes follow Android’s own table; which of them Messages follows is estimated.",
      when: hasTextSize,
    },
    {
      about: "Colours",
      sentence:
        "The owner’s theme colours the buttons. Android’s default blue is drawn; all dark colours are estimated.",
    },
    { about: "Widths", sentence: "Margins, corners and text sizes were measured on screenshots of a Pixel in 2025." },
  ],
  ios: [
    {
      about: "Carousel",
      sentence: "Apple publishes no card widths: Android’s documented ones are drawn. Each card keeps its own height.",
      when: isCarousel,
    },
    {
      about: "Replies",
      sentence: "That they are a list that stays is documented by vendors; the form of its rows is estimated.",
      when: hasReply,
    },
    {
      about: "Options",
      sentence: "One vendor saw more than two actions below a message folded into Options, on iOS 26.2.",
      when: ({ draft }) => draft.choices.filter(({ type }) => type !== "reply").length > 2,
    },
    {
      about: "Actions below a card",
      sentence: "That they stand as rows below the card is estimated.",
      when: ({ draft }) => draft.type !== "text" && draft.choices.some(({ type }) => type !== "reply"),
    },
    {
      about: "Share a location",
      sentence: "Reported as not supported on iPhones in early 2025. The button is drawn all the same.",
      when: ({ draft, cards }) =>
        [draft, ...cards].some(({ choices }) => choices.some(({ type }) => type === "requestLocation")),
    },
    {
      about: "Picture height",
      sentence:
        "It follows the picture’s own form, as seen from 1.2:1 to 1.7:1; the ends at 1:1 and 2:1 are estimated.",
      when: (drawn) => drawn.draft.type !== "media" && mediaOf(drawn).length > 0,
    },
    {
      about: "Animation",
      sentence: "Vendors report that a GIF does not move on iPhones; its first picture is drawn.",
      when: (drawn) => mediaOf(drawn).some(isAnimation),
    },
    {
      about: "Long texts",
      sentence: "Vendors report three lines of title and three of description, then an ellipsis.",
      when: ({ cards }) => cards.some(({ title, description }) => title.length > 90 || description.length > 110),
    },
    {
      about: "Text size",
      sentence: "Sizes follow Apple’s steps; that cards and buttons follow them too is estimated.",
      when: hasTextSize,
    },
    { about: "Colours", sentence: "Light colours were measured on screenshots; all dark ones are estimated." },
    { about: "Version", sentence: "Drawn after iOS 18. The glass of iOS 26 is not drawn." },
  ],
  sms: [
    {
      about: "Whole screen",
      sentence: "Drawn as Google Messages shows an SMS. Each operator and phone has a look of its own.",
    },
    {
      about: "Sender",
      sentence: "Which number or name appears is decided by your provider and the country.",
    },
    {
      about: "Picture size",
      sentence: "How large an MMS picture is drawn is nowhere documented; operators may shrink it.",
      when: ({ draft }) => draft.fallback.mms.enabled,
    },
    { about: "Text size", sentence: "Which sizes Messages follows is estimated.", when: hasTextSize },
  ],
};

/** What is estimated or only measured in what this phone draws of this message, weakest first (rcs-sources.md, phones.md). */
export function estimatesOf(
  phone: keyof typeof estimates,
  draft: MessageDraft,
  textSize: TextSize = "default",
): Estimate[] {
  const cards = draft.type === "card" ? [draft.card] : draft.type === "carousel" ? draft.cards : [];
  return estimates[phone]
    .filter(({ when }) => when?.({ draft, textSize, cards }) ?? true)
    .map(({ about, sentence }) => ({ about, sentence }));
}
