import { memo, type ReactNode } from "react";
import type { CardDraft, MessageDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { Scroller } from "../scroller";
import { CardFace } from "./card-preview";

interface IosCarouselProps {
  width: MessageDraft["width"];
  /** IosCarouselCard elements. */
  children: ReactNode;
}

/** Cards side by side, each as high as its content. */
export function IosCarousel({ width, children }: IosCarouselProps) {
  return (
    <Scroller className={`ios-carousel ios-carousel-${width}`} label="Cards" hidesAway>
      {children}
    </Scroller>
  );
}

interface IosCarouselCardProps {
  card: CardDraft;
  /** Place in the carousel, from 0. */
  position: number;
  onChoice?: OnChoice | undefined;
}

/** One card of a carousel. It draws again only when its own props change. */
export const IosCarouselCard = memo(function IosCarouselCard({ card, position, onChoice }: IosCarouselCardProps) {
  return (
    <li className="ios-carousel-item">
      <CardFace card={card} path={`cards.${position}`} className="ios-card" onChoice={onChoice} />
    </li>
  );
});
