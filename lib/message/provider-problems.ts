import type { Candidate } from "./candidate";
import { cardCountProblems, tighterLimitProblems } from "./limit-problems";
import { loss, refusal } from "./problem";
import type { ProviderProfile } from "./profile";
import { copyProblems, providerMediaProblems } from "./provider-media-problems";
import { remembered } from "./remembered";
import { dialString } from "./rules";
import type { ChoiceType, MessageType, Problem } from "./schema";
import type { ChoiceCandidate, Survey } from "./survey";

/**
 * What one provider refuses (errors) or loses (warnings) of a message that is otherwise fine. Where it does not
 * carry the type of message at all, that alone is said.
 */
export function providerProblems(candidate: Candidate, found: Survey[], profile: ProviderProfile): Problem[] {
  const { type } = candidate;
  if (!profile.messageTypes.includes(type))
    return [
      refusal(
        profile,
        "type-unsupported",
        "type",
        `${profile.name} cannot send ${typeNames[type]}: choose another type or another connection.`,
      ),
    ];
  const lists = found.flatMap(({ lists }) => lists);
  return [
    ...found.flatMap(partProblems(profile)[layoutOf(candidate)]),
    ...(type === "carousel" ? cardCountProblems(candidate.cards.length, profile) : []),
    ...layoutProblems(candidate, profile),
    ...copyProblems(
      found.flatMap(({ media }) => media),
      profile,
    ),
    ...lists.flatMap(({ choices, card }) => (card ? [] : chipProblems(choices, type, profile))),
    ...fallbackProblems(candidate, profile),
  ];
}

type Layout = MessageType | "horizontal";

const layoutOf = (candidate: Candidate): Layout =>
  candidate.type === "card" && candidate.orientation === "horizontal" ? "horizontal" : candidate.type;

/** What one provider minds about one part without a look at the others, in each layout that the part may stand in. */
const partProblems = remembered((profile: ProviderProfile) => {
  const inLayout = (layout: Layout) => {
    const type = layout === "horizontal" ? "card" : layout;
    return remembered((found: Survey): Problem[] => [
      ...tighterLimitProblems(found, type, profile),
      ...cardProblems(found, layout, profile),
      ...found.media.flatMap((placed) => providerMediaProblems(placed, profile, type)),
      ...found.lists.flatMap(({ path, choices, card }) =>
        choices.flatMap((choice, index) => choiceProblems(choice, `${path}.${index}`, profile, !!card)),
      ),
    ]);
  };
  return {
    text: inLayout("text"),
    media: inLayout("media"),
    card: inLayout("card"),
    horizontal: inLayout("horizontal"),
    carousel: inLayout("carousel"),
  } satisfies Record<Layout, unknown>;
});

export const typeNames: Record<MessageType, string> = {
  text: "a text",
  media: "a media message",
  card: "a card",
  carousel: "a carousel",
};

export const choiceNames: Record<ChoiceType, string> = {
  reply: "reply",
  openUrl: "link",
  dialPhone: "call",
  showLocation: "map",
  requestLocation: "location request",
  createCalendarEvent: "calendar",
};

function layoutProblems(candidate: Candidate, profile: ProviderProfile): Problem[] {
  const { carries, name } = profile;
  if (candidate.type === "carousel" && candidate.width === "small" && !carries.width)
    return [loss(profile, "width-lost", "width", `${name} has one card width: the cards are not sent as small.`)];
  if (candidate.type !== "card" || candidate.orientation === "vertical") return [];
  if (!carries.orientation)
    return [
      loss(
        profile,
        "orientation-lost",
        "orientation",
        `${name} has vertical cards only: this card is not sent as horizontal.`,
      ),
    ];
  if (candidate.imageAlignment === "right" && candidate.card.media && !carries.imageAlignment)
    return [loss(profile, "alignment-lost", "imageAlignment", `${name} always puts the picture on the left.`)];
  return [];
}

function cardProblems({ cards }: Survey, layout: Layout, profile: ProviderProfile): Problem[] {
  const { requires, carries, name } = profile;
  // A horizontal card has no media height to lose.
  const hasHeight = layout !== "horizontal";
  return cards.flatMap(({ path, card }) => {
    const problems: Problem[] = [];
    const need = (field: string, what: string) =>
      problems.push(
        refusal(profile, "field-required", `${path}.${field}`, `${name} needs ${what} on every card: add one.`),
      );
    if (requires.cardTitle && !card.title) need("title", "a title");
    if (requires.cardDescription && !card.description) need("description", "a description");
    if (requires.cardMedia && !card.media) need("media.url", "a picture or a video");
    if (hasHeight && card.media && card.media.height !== "medium" && !carries.mediaHeight)
      problems.push(
        loss(
          profile,
          "height-lost",
          `${path}.media.height`,
          `${name} sets the height of pictures itself: ${card.media.height} is not sent.`,
        ),
      );
    return problems;
  });
}

function chipProblems(chips: ChoiceCandidate[], type: MessageType, profile: ProviderProfile): Problem[] {
  if (chips.length === 0 || profile.chipsBelow.includes(type)) return [];
  return [
    refusal(
      profile,
      "chips-unsupported",
      "choices",
      `${profile.name} has no chips below ${typeNames[type]}: remove them or choose another connection.`,
    ),
  ];
}

function choiceProblems(choice: ChoiceCandidate, path: string, profile: ProviderProfile, onCard: boolean): Problem[] {
  const { name, carries, copies, choiceTypes, requires } = profile;
  if (!choiceTypes.includes(choice.type))
    return [
      refusal(
        profile,
        "choice-unsupported",
        `${path}.type`,
        `${name} has no ${choiceNames[choice.type]} ${onCard ? "buttons" : "chips"}: choose another kind or another connection.`,
      ),
    ];
  if (choice.type === "dialPhone" && requires.internationalNumbers && isNational(choice.phoneNumber))
    return [
      refusal(
        profile,
        "number-not-international",
        `${path}.phoneNumber`,
        `${name} needs the number in international form: write it with + and the country code.`,
      ),
    ];
  if (choice.type === "openUrl" && choice.application === "webview" && !carries.webview)
    return [
      loss(
        profile,
        "webview-lost",
        `${path}.application`,
        `${name} opens links in the browser only, not inside the chat.`,
      ),
    ];
  if (choice.type === "showLocation" && choice.label && !carries.locationLabel)
    return [
      refusal(
        profile,
        "label-lost",
        `${path}.label`,
        `${name} does not send the name of the place: remove it or choose another connection.`,
      ),
    ];
  if (choice.type === "createCalendarEvent" && !choice.description && copies.calendarDescription)
    return [
      loss(
        profile,
        "calendar-description-copied",
        `${path}.description`,
        `${name} needs an event description: the event title is sent as one.`,
      ),
    ];
  return [];
}

/** Not E.164 with the plus; one that nobody could dial is told of already. */
const isNational = (phoneNumber: string) =>
  phoneNumber !== "" && dialString.fault(phoneNumber) === undefined && !/^\+[1-9]\d{6,14}$/.test(phoneNumber);

function fallbackProblems({ type, fallback }: Candidate, profile: ProviderProfile): Problem[] {
  const kinds = [
    { kind: "sms", name: "SMS", other: "mms", instead: " It can send an MMS instead." },
    { kind: "mms", name: "MMS", other: "sms", instead: " It can send an SMS instead." },
  ] as const;
  return kinds.flatMap(({ kind, name, other, instead }) => {
    if (!fallback?.[kind] || profile.fallback[kind].includes(type)) return [];
    const advice = !fallback[other] && profile.fallback[other].includes(type) ? instead : "";
    const message = `${profile.name} sends no fallback ${name} with ${typeNames[type]}: it is left out.${advice}`;
    return [loss(profile, "fallback-lost", `fallback.${kind}`, message)];
  });
}
