import type { MessageDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { IosCard } from "./card-preview";
import { IosCarousel, IosCarouselCard } from "./carousel-preview";
import { IosMedia } from "./media-preview";
import { hasCardChoices, IosReplies } from "./replies-preview";
import { IosText } from "./text-preview";

interface IosMessageProps {
  draft: MessageDraft;
  onChoice?: OnChoice | undefined;
}

/** A whole message, valid or not, with its variables already filled. Belongs inside IosPhone. Its choices outlast newer messages. */
export function IosMessage({ draft, onChoice }: IosMessageProps) {
  return (
    <>
      <MessageBody draft={draft} onChoice={onChoice} />
      <IosReplies
        type={draft.type}
        choices={draft.choices}
        hasCardChoices={hasCardChoices(draft)}
        onChoice={onChoice}
      />
    </>
  );
}

function MessageBody({ draft, onChoice }: IosMessageProps) {
  switch (draft.type) {
    case "text":
      return <IosText text={draft.text} choices={draft.choices} onChoice={onChoice} />;
    case "media":
      return <IosMedia media={draft.media} />;
    case "card":
      return <IosCard card={draft.card} onChoice={onChoice} />;
    case "carousel":
      return (
        <IosCarousel width={draft.width}>
          {draft.cards.map((card, position) => (
            <IosCarouselCard key={card.key} card={card} position={position} onChoice={onChoice} />
          ))}
        </IosCarousel>
      );
  }
}
