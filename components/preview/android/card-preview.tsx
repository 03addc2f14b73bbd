import { memo, type Ref } from "react";
import type { CardDraft, MessageDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { AndroidButtons } from "./choice-preview";
import { MediaPicture } from "./media-preview";

interface CardFaceProps {
  card: CardDraft;
  /** Path of the card: "card", "cards.2". */
  path: string;
  className?: string;
  onChoice?: OnChoice | undefined;
  ref?: Ref<HTMLDivElement>;
}

/** Picture, title, description and buttons; whatever is empty takes no room. */
export function CardFace({ card, path, className = "", onChoice, ref }: CardFaceProps) {
  const { title, description, media, choices } = card;
  const hasTitle = title.trim() !== "";
  const hasDescription = description.trim() !== "";
  const hasText = hasTitle || hasDescription;
  return (
    <div ref={ref} className={`android-card ${className}`} data-path={path}>
      {media.url.trim() !== "" && (
        <MediaPicture media={media} className={`android-media-${media.height}`} path={`${path}.media`} />
      )}
      {(hasText || choices.length > 0) && (
        <div className="android-card-body">
          {hasText && (
            <div className="android-card-text">
              {hasTitle && (
                <p className="android-title" dir="auto" data-path={`${path}.title`}>
                  {title}
                </p>
              )}
              {hasDescription && (
                <p className="android-description" dir="auto" data-path={`${path}.description`}>
                  {description}
                </p>
              )}
            </div>
          )}
          {choices.length > 0 && <AndroidButtons choices={choices} path={path} onChoice={onChoice} />}
        </div>
      )}
    </div>
  );
}

interface AndroidCardProps extends Pick<MessageDraft, "orientation" | "imageAlignment"> {
  card: CardDraft;
  onChoice?: OnChoice | undefined;
}

/** A card on its own: as high as its content, nothing cut. A horizontal one ignores the picture's height. */
export const AndroidCard = memo(function AndroidCard({
  card,
  orientation,
  imageAlignment,
  onChoice,
}: AndroidCardProps) {
  const horizontal = orientation === "horizontal" ? "android-card-horizontal" : "";
  const right = horizontal && imageAlignment === "right" ? "android-card-image-right" : "";
  return <CardFace card={card} path="card" className={`${horizontal} ${right}`} onChoice={onChoice} />;
});
