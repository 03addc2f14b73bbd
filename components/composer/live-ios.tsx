"use client";

import { IosCard } from "@/components/preview/ios/card-preview";
import { IosCarousel, IosCarouselCard } from "@/components/preview/ios/carousel-preview";
import { IosMedia } from "@/components/preview/ios/media-preview";
import { hasCardChoices, IosReplies } from "@/components/preview/ios/replies-preview";
import { IosText } from "@/components/preview/ios/text-preview";
import type { OnChoice } from "@/components/preview/phone";
import { useCardKeys, useFilled, useShown } from "./live-preview";

interface LiveProps {
  onChoice: OnChoice | undefined;
}

/** The draft as typed, on the iPhone; each part listens to its own part of the draft. */
export function LiveIos({ onChoice }: LiveProps) {
  const type = useShown((draft) => draft.type);
  const Body = bodies[type];
  return (
    <>
      <Body onChoice={onChoice} />
      <LiveReplies onChoice={onChoice} />
    </>
  );
}

function LiveText({ onChoice }: LiveProps) {
  const text = useFilled((draft) => draft.text);
  return <IosText text={text} choices={useFilled((draft) => draft.choices)} onChoice={onChoice} />;
}

function LiveMedia() {
  return <IosMedia media={useFilled((draft) => draft.media)} />;
}

function LiveCard({ onChoice }: LiveProps) {
  return <IosCard card={useFilled((draft) => draft.card)} onChoice={onChoice} />;
}

function LiveCarousel({ onChoice }: LiveProps) {
  const keys = useCardKeys();
  return (
    <IosCarousel width={useShown((draft) => draft.width)}>
      {keys.map((key, position) => (
        <LiveCarouselCard key={key} position={position} onChoice={onChoice} />
      ))}
    </IosCarousel>
  );
}

function LiveCarouselCard({ position, onChoice }: LiveProps & { position: number }) {
  const card = useFilled((draft) => draft.cards[position]);
  return card ? <IosCarouselCard card={card} position={position} onChoice={onChoice} /> : null;
}

function LiveReplies({ onChoice }: LiveProps) {
  const type = useShown((draft) => draft.type);
  const choices = useFilled((draft) => draft.choices);
  return <IosReplies type={type} choices={choices} hasCardChoices={useShown(hasCardChoices)} onChoice={onChoice} />;
}

const bodies = { text: LiveText, media: LiveMedia, card: LiveCard, carousel: LiveCarousel };
