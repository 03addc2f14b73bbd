"use client";

import { memo, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { CardDraft, MessageDraft } from "@/lib/message/schema";
import type { OnChoice } from "../phone";
import { Scroller } from "../scroller";
import { useTextSize } from "../text-size";
import { CardFace } from "./card-preview";
import { cardsThatSetTheHeight, cutToFit } from "./carousel-cut";

interface AndroidCarouselProps {
  width: MessageDraft["width"];
  /** AndroidCarouselCard elements. */
  children: ReactNode;
}

/** Cards side by side, all as high as the highest of the first three. */
export function AndroidCarousel({ width, children }: AndroidCarouselProps) {
  return (
    <Scroller className={`android-carousel android-carousel-${width}`} label="Cards" hidesAway>
      {children}
    </Scroller>
  );
}

interface AndroidCarouselCardProps {
  card: CardDraft;
  width: MessageDraft["width"];
  /** Place in the carousel, from 0. */
  position: number;
  onChoice?: OnChoice | undefined;
}

/** One card of a carousel. It draws again only when its own props change. */
export const AndroidCarouselCard = memo(function AndroidCarouselCard(props: AndroidCarouselCardProps) {
  const { card, position, onChoice } = props;
  if (position < cardsThatSetTheHeight)
    return (
      <li className="android-carousel-item">
        <CardFace card={card} path={`cards.${position}`} onChoice={onChoice} />
      </li>
    );
  return (
    <li className="android-carousel-item android-carousel-item-later">
      <LaterCard {...props} />
    </li>
  );
});

/** Takes the height that the first cards set, and is cut to it. */
function LaterCard({ card, width, position, onChoice }: AndroidCarouselCardProps) {
  const face = useRef<HTMLDivElement>(null);
  const textSize = useTextSize();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on the card, its width and the text size.
  useLayoutEffect(() => {
    if (face.current) cutToFit(face.current);
  }, [card, width, textSize]);

  useEffect(() => {
    const element = face.current;
    if (!element) return;
    const fit = () => cutToFit(element);
    const heightWatch = new ResizeObserver(fit);
    heightWatch.observe(element);
    document.fonts.addEventListener("loadingdone", fit);
    return () => {
      heightWatch.disconnect();
      document.fonts.removeEventListener("loadingdone", fit);
    };
  }, []);

  return <CardFace ref={face} card={card} path={`cards.${position}`} onChoice={onChoice} />;
}
