import type { MessageDraft } from "@/lib/message/schema";
import { SmallPhone } from "../preview/android/small-phone";
import { RelativeTime } from "../ui/relative-time";
import { CampaignMenu } from "./campaign-menu";
import type { LibraryActions } from "./library-actions";
import { Tile, Tiles } from "./tile";

interface ListedCampaign {
  id: string;
  name: string;
  updatedAt: number;
  messageCount: number;
  archivedCount: number;
  shown: MessageDraft[];
}

interface CampaignTilesProps {
  campaigns: readonly ListedCampaign[];
  /** They are in the archive. */
  archived?: boolean;
  actions: LibraryActions;
}

/** Campaigns, each with its last messages side by side. */
export function CampaignTiles({ campaigns, archived = false, actions }: CampaignTilesProps) {
  return (
    <Tiles label="Campaigns" wide>
      {campaigns.map(({ id, name, updatedAt, messageCount, archivedCount, shown }) => (
        <Tile
          key={id}
          name={name}
          href={`/campaigns/${id}`}
          picture={<Shelf shown={shown} />}
          menu={
            <CampaignMenu
              campaign={{ id, name }}
              archived={archived}
              removalRefusal={messageCount + archivedCount > 0 ? "Remove its messages first." : undefined}
              actions={actions}
            />
          }
        >
          <p className="truncate pr-2 text-t2 text-text-3">
            {messageCount === 1 ? "1 message" : `${messageCount} messages`}
            {" · changed "}
            <RelativeTime at={updatedAt} />
          </p>
        </Tile>
      ))}
    </Tiles>
  );
}

/** Up to three small screens standing side by side. */
function Shelf({ shown }: { shown: readonly MessageDraft[] }) {
  return (
    <div className="grid h-36 grid-cols-3 gap-3 overflow-hidden px-4 pt-4">
      {shown.map((draft, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are what they are; a message has no id here.
          key={place}
          className="h-48 overflow-hidden rounded-t-r3 border border-line"
        >
          <SmallPhone draft={draft} />
        </div>
      ))}
      {shown.length === 0 && <p className="col-span-3 self-center pb-4 text-center text-t2 text-text-3">Empty</p>}
    </div>
  );
}
