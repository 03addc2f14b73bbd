import type { MessageDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { AndroidCard } from "./card-preview";
import { AndroidCarousel, AndroidCarouselCard } from "./carousel-preview";
import { AndroidChips } from "./chips-preview";
import { AndroidMedia } from "./media-preview";
import { AndroidText } from "./text-preview";

interface AndroidMessageProps {
  draft: MessageDraft;
  onChoice?: OnChoice | undefined;
  /** False once a newer message or an answer followed: the chips are gone then, the buttons on cards stay. */
  isLast?: boolean;
}

/** A whole message, valid or not, with its variables already filled. Belongs inside AndroidPhone. */
export function AndroidMessage({ draft, onChoice, isLast = true }: AndroidMessageProps) {
  return (
    <>
      <MessageBody draft={draft} onChoice={onChoice} />
      {isLast && <AndroidChips choices={draft.choices} onChoice={onChoice} />}
    </>
  );
}

function MessageBody({ draft, onChoice }: AndroidMessageProps) {
  switch (draft.type) {
    case "text":
      return <AndroidText text={draft.text} />;
    case "media":
      return <AndroidMedia media={draft.media} />;
    case "card": {
      const { card, orientation, imageAlignment } = draft;
      return <AndroidCard card={card} orientation={orientation} imageAlignment={imageAlignment} onChoice={onChoice} />;
    }
    case "carousel":
      return (
        <AndroidCarousel width={draft.width}>
          {draft.cards.map((card, position) => (
            <AndroidCarouselCard
              key={card.key}
              card={card}
              width={draft.width}
              position={position}
              onChoice={onChoice}
            />
          ))}
        </AndroidCarousel>
      );
  }
}
