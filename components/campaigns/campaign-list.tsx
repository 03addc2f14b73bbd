import { Megaphone } from "lucide-react";
import type { Result } from "@/lib/result";
import { List, ListRow } from "../ui/list";
import { RelativeTime } from "../ui/relative-time";
import { RowMenu } from "./row-menu";

interface CampaignListProps {
  campaigns: readonly { id: string; name: string; updatedAt: number; messageCount: number }[];
  rename(input: { id: string; name: string }): Promise<Result<unknown>>;
  remove(input: { id: string }): Promise<Result<unknown>>;
}

export function CampaignList({ campaigns, rename, remove }: CampaignListProps) {
  return (
    <List label="Campaigns">
      {campaigns.map(({ id, name, updatedAt, messageCount }) => (
        <ListRow
          key={id}
          href={`/campaigns/${id}`}
          icon={<Megaphone size={20} strokeWidth={1.6} aria-hidden />}
          title={name}
          detail={messageCount === 1 ? "1 message" : `${messageCount} messages`}
          meta={
            <span className="text-text-3">
              Changed <RelativeTime at={updatedAt} />
            </span>
          }
        >
          <RowMenu
            id={id}
            name={name}
            noun="campaign"
            rename={rename}
            remove={remove}
            removal="The campaign is empty, so nothing else goes with it."
            removalRefusal={messageCount > 0 ? "Remove its messages first." : undefined}
          />
        </ListRow>
      ))}
    </List>
  );
}
