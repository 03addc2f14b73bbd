import { CircleAlert } from "lucide-react";
import Link from "next/link";
import type { MessageDraft, MessageType } from "@/lib/message/schema";
import { SmallPhone } from "../preview/android/small-phone";
import { RelativeTime } from "../ui/relative-time";
import type { MessageActions } from "./library-actions";
import { MessageMenu } from "./message-menu";
import { Tile, Tiles } from "./tile";

interface ListedMessage {
  id: string;
  name: string;
  campaign: { id: string; name: string };
  type: MessageType;
  cardCount: number;
  updatedAt: number;
  updatedBy: string;
  errorCount: number;
  shown: MessageDraft;
}

interface MessageTilesProps {
  messages: readonly ListedMessage[];
  /** Where they can be moved to. */
  campaigns: readonly { id: string; name: string }[];
  /** They are in the archive. */
  archived?: boolean;
  /** Says which campaign each belongs to. */
  withCampaign?: boolean;
  actions: MessageActions;
}

/** Messages as small phones. */
export function MessageTiles({ messages, campaigns, archived = false, withCampaign, actions }: MessageTilesProps) {
  return (
    <Tiles label="Messages">
      {messages.map(({ id, name, campaign, type, cardCount, updatedAt, updatedBy, errorCount, shown }) => (
        <Tile
          key={id}
          name={name}
          href={`/messages/${id}`}
          picture={
            <div className="h-60 max-mid:h-48">
              <SmallPhone draft={shown} />
            </div>
          }
          menu={
            <MessageMenu
              message={{ id, name, campaignId: campaign.id }}
              campaigns={campaigns}
              archived={archived}
              actions={actions}
            />
          }
        >
          <p className="flex flex-wrap gap-x-2 text-t2 text-text-2">
            {typeName(type, cardCount)}
            {errorCount > 0 && (
              <span className="flex items-center gap-1 font-medium text-danger">
                <CircleAlert size={13} strokeWidth={2} aria-hidden />
                {errorCount === 1 ? "1 error" : `${errorCount} errors`}
              </span>
            )}
          </p>
          <p className="truncate pr-2 text-t2 text-text-3">
            <RelativeTime at={updatedAt} />
            {` by ${updatedBy}`}
          </p>
          {withCampaign && (
            <p className="truncate pr-2 text-t2 text-text-3">
              in{" "}
              <Link
                href={`/campaigns/${campaign.id}`}
                className="relative z-1 inline-block min-h-6 underline hover:text-text"
              >
                {campaign.name}
              </Link>
            </p>
          )}
        </Tile>
      ))}
    </Tiles>
  );
}

function typeName(type: MessageType, cardCount: number): string {
  if (type === "carousel") return cardCount === 1 ? "Carousel, 1 card" : `Carousel, ${cardCount} cards`;
  return { text: "Text", media: "Picture or video", card: "Card" }[type];
}
