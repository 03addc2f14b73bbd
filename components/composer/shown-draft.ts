import { type ChoiceDraft, type MediaDraft, type MessageDraft, toMessage } from "@/lib/message/schema";
import { fillVariables, sampleValues, type VariableValues } from "@/lib/message/variables";
import { payloads } from "@/lib/providers/payloads";
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import type { Adapter } from "@/lib/providers/types";

/** Stands for a phone and a send: the picture has neither. */
const nobody = { to: "+12025550100", reference: "00000000-0000-7000-8000-000000000000" };

/**
 * What a provider would show of a draft: the message written in its dialect and read back, without the choices that it
 * refuses. null while the draft is no message yet, because then nothing can be written.
 */
export async function shownDraft(
  draft: MessageDraft,
  provider: ProviderId,
  values: VariableValues = sampleValues(draft),
): Promise<MessageDraft | null> {
  const { data: message } = toMessage(draft, values);
  if (!message) return null;
  const { toPayload, fromPayload, standInSettings } = await payloads[provider]();
  const write: Adapter["toPayload"] = toPayload;
  const { draft: shown } = fromPayload(JSON.parse(JSON.stringify(write({ ...nobody, message }, standInSettings))));
  return withPictures(withoutRefused(shown, draft, provider), fillVariables(draft, values));
}

/** A choice that the provider does not have kept its place in the payload as another kind: nobody would see it. */
function withoutRefused(shown: MessageDraft, written: MessageDraft, provider: ProviderId): MessageDraft {
  const { choiceTypes } = profiles[provider];
  const kept = (choices: ChoiceDraft[], from: readonly ChoiceDraft[]) =>
    choices.filter((_, index) => choiceTypes.some((type) => type === from[index]?.type));
  return {
    ...shown,
    choices: kept(shown.choices, written.choices),
    card: { ...shown.card, choices: kept(shown.card.choices, written.card.choices) },
    cards: shown.cards.map((card, index) => ({
      ...card,
      choices: kept(card.choices, written.cards[index]?.choices ?? []),
    })),
  };
}

/** No payload holds our copies of the pictures: they are found again by their addresses. */
function withPictures(shown: MessageDraft, written: MessageDraft): MessageDraft {
  const all = [written.media, written.card.media, ...written.cards.map(({ media }) => media)];
  const drawn = (media: MediaDraft): MediaDraft => {
    const known = all.find(({ url }) => url !== "" && url === media.url);
    if (!known) return media;
    const { previewUrl, pixelWidth, pixelHeight, mimeType } = known;
    return { ...media, previewUrl, pixelWidth, pixelHeight, mimeType: media.mimeType || mimeType };
  };
  const card = <Card extends { media: MediaDraft }>(one: Card): Card => ({ ...one, media: drawn(one.media) });
  return { ...shown, media: drawn(shown.media), card: card(shown.card), cards: shown.cards.map(card) };
}
