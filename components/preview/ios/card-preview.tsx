import { memo } from "react";
import type { CardDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { IosButtons } from "./buttons-preview";
import { foldChoices } from "./fold";
import { IosPicture } from "./media-preview";

interface CardFaceProps {
  card: CardDraft;
  /** Path of the card: "card", "cards.2". */
  path: string;
  className: string;
  onChoice: OnChoice | undefined;
}

/** The one layout that iPhones have: picture, title, description, buttons. Whatever is empty takes no room. */
export function CardFace({ card, path, className, onChoice }: CardFaceProps) {
  const { title, description, media, choices } = card;
  const hasTitle = title.trim() !== "";
  const hasDescription = description.trim() !== "";
  return (
    <div className={className} data-path={path}>
      {media.url.trim() !== "" && <IosPicture media={media} path={`${path}.media`} />}
      {(hasTitle || hasDescription || choices.length > 0) && (
        <div className="ios-card-body">
          {hasTitle && (
            <p className="ios-title" dir="auto" data-path={`${path}.title`}>
              {title}
            </p>
          )}
          {hasDescription && (
            <p className="ios-description" dir="auto" data-path={`${path}.description`}>
              {description}
            </p>
          )}
          {choices.length > 0 && (
            <IosButtons
              {...foldChoices(choices, `${path}.choices`, "card")}
              className="ios-buttons"
              onChoice={onChoice}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface IosCardProps {
  card: CardDraft;
  onChoice?: OnChoice | undefined;
}

/** A card on its own. Orientation, alignment and the picture's height are Android's alone. */
export const IosCard = memo(function IosCard({ card, onChoice }: IosCardProps) {
  return <CardFace card={card} path="card" className="ios-card ios-tail" onChoice={onChoice} />;
});
