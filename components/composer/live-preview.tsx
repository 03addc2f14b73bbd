"use client";

import { AndroidCard } from "@/components/preview/android/card-preview";
import { AndroidCarousel, AndroidCarouselCard } from "@/components/preview/android/carousel-preview";
import { AndroidChips } from "@/components/preview/android/chips-preview";
import { AndroidMedia } from "@/components/preview/android/media-preview";
import { AndroidText } from "@/components/preview/android/text-preview";
import type { MessageDraft } from "@/lib/message/schema";
import { fillVariables, sampleValues } from "@/lib/message/variables";
import { useDraft } from "./session";

/** The draft as typed, on the phone. Each part listens to its own part of the draft, so that a key press draws one card. */
export function LivePreview() {
  const type = useDraft((draft) => draft.type);
  const Body = bodies[type];
  return (
    <>
      <Body />
      <LiveChips />
    </>
  );
}

/** A part of the draft with the sample values filled in. */
function useFilled<Part>(select: (draft: MessageDraft) => Part): Part {
  const part = useDraft(select);
  const variables = useDraft((draft) => draft.variables);
  return fillVariables(part, sampleValues({ variables }));
}

function LiveText() {
  return <AndroidText text={useFilled((draft) => draft.text)} />;
}

function LiveMedia() {
  return <AndroidMedia media={useFilled((draft) => draft.media)} />;
}

function LiveCard() {
  const card = useFilled((draft) => draft.card);
  const orientation = useDraft((draft) => draft.orientation);
  const imageAlignment = useDraft((draft) => draft.imageAlignment);
  return <AndroidCard card={card} orientation={orientation} imageAlignment={imageAlignment} />;
}

function LiveCarousel() {
  const keys = useDraft((draft) => draft.cards.map(({ key }) => key).join(" "));
  const width = useDraft((draft) => draft.width);
  return (
    <AndroidCarousel width={width}>
      {keys
        .split(" ")
        .filter(Boolean)
        .map((key, position) => (
          <LiveCarouselCard key={key} position={position} />
        ))}
    </AndroidCarousel>
  );
}

function LiveCarouselCard({ position }: { position: number }) {
  const card = useFilled((draft) => draft.cards[position]);
  const width = useDraft((draft) => draft.width);
  return card ? <AndroidCarouselCard card={card} width={width} position={position} /> : null;
}

function LiveChips() {
  return <AndroidChips choices={useFilled((draft) => draft.choices)} />;
}

const bodies = { text: LiveText, media: LiveMedia, card: LiveCard, carousel: LiveCarousel };
