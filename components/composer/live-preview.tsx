"use client";

import { createContext, use } from "react";
import { AndroidCard } from "@/components/preview/android/card-preview";
import { AndroidCarousel, AndroidCarouselCard } from "@/components/preview/android/carousel-preview";
import { AndroidChips } from "@/components/preview/android/chips-preview";
import { AndroidMedia } from "@/components/preview/android/media-preview";
import { AndroidText } from "@/components/preview/android/text-preview";
import type { OnChoice } from "@/components/preview/phone";
import type { MessageDraft } from "@/lib/message/schema";
import { fillVariables, sampleValues } from "@/lib/message/variables";
import type { Follower } from "./follow";
import { useSession } from "./session";
import { useSelected } from "./store";

/** The draft that a phone shows: the one that is typed into, or one that follows it. */
export type ShownDraft = Follower<MessageDraft>;

/** Left out on the phone under the eye, which shows the draft as it is typed. */
export const ShownDraftContext = createContext<ShownDraft | null>(null);

interface LivePreviewProps {
  onChoice?: OnChoice | undefined;
  /** False once something was answered: the chips are gone then. */
  isLast?: boolean;
}

/** The draft as typed, on the Android phone. Each part listens to its own part of the draft, so that a key press draws one card. */
export function LivePreview({ onChoice, isLast = true }: LivePreviewProps) {
  const type = useShown((draft) => draft.type);
  const Body = bodies[type];
  return (
    <>
      <Body onChoice={onChoice} />
      {isLast && <LiveChips onChoice={onChoice} />}
    </>
  );
}

/** A part of the draft that this phone shows. */
export function useShown<Part>(select: (draft: MessageDraft) => Part): Part {
  const { draft } = useSession();
  return useSelected(use(ShownDraftContext) ?? draft, select);
}

/** A part of the draft with the sample values filled in. */
export function useFilled<Part>(select: (draft: MessageDraft) => Part): Part {
  const { view } = useSession();
  const person = useSelected(view, (current) => current.person);
  const part = useShown(select);
  return fillVariables(
    part,
    useShown((draft) => sampleValues(draft, person)),
  );
}

/** The keys of the cards, in their order. */
export function useCardKeys(): string[] {
  return useShown((draft) => draft.cards.map(({ key }) => key).join(" "))
    .split(" ")
    .filter(Boolean);
}

interface TappableProps {
  onChoice: OnChoice | undefined;
}

function LiveText() {
  return <AndroidText text={useFilled((draft) => draft.text)} />;
}

function LiveMedia() {
  return <AndroidMedia media={useFilled((draft) => draft.media)} />;
}

function LiveCard({ onChoice }: TappableProps) {
  const card = useFilled((draft) => draft.card);
  const orientation = useShown((draft) => draft.orientation);
  const imageAlignment = useShown((draft) => draft.imageAlignment);
  return <AndroidCard card={card} orientation={orientation} imageAlignment={imageAlignment} onChoice={onChoice} />;
}

function LiveCarousel({ onChoice }: TappableProps) {
  const keys = useCardKeys();
  const width = useShown((draft) => draft.width);
  return (
    <AndroidCarousel width={width}>
      {keys.map((key, position) => (
        <LiveCarouselCard key={key} position={position} onChoice={onChoice} />
      ))}
    </AndroidCarousel>
  );
}

function LiveCarouselCard({ position, onChoice }: TappableProps & { position: number }) {
  const card = useFilled((draft) => draft.cards[position]);
  const width = useShown((draft) => draft.width);
  return card ? <AndroidCarouselCard card={card} width={width} position={position} onChoice={onChoice} /> : null;
}

function LiveChips({ onChoice }: TappableProps) {
  return <AndroidChips choices={useFilled((draft) => draft.choices)} onChoice={onChoice} />;
}

const bodies = { text: LiveText, media: LiveMedia, card: LiveCard, carousel: LiveCarousel };
