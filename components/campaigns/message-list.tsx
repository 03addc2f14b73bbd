import { GalleryHorizontalEnd, Image, type LucideIcon, MessageSquareText, PanelTop } from "lucide-react";
import type { MessageType } from "@/lib/message/schema";
import type { Result } from "@/lib/result";
import { List, ListRow } from "../ui/list";
import { RelativeTime } from "../ui/relative-time";
import { RowMenu } from "./row-menu";

const types: Record<MessageType, { name: string; icon: LucideIcon }> = {
  text: { name: "Text", icon: MessageSquareText },
  media: { name: "Media", icon: Image },
  card: { name: "Card", icon: PanelTop },
  carousel: { name: "Carousel", icon: GalleryHorizontalEnd },
};

interface MessageListProps {
  messages: readonly { id: string; name: string; type: MessageType; updatedAt: number; summary: string }[];
  rename(input: { id: string; name: string }): Promise<Result<unknown>>;
  remove(input: { id: string }): Promise<Result<unknown>>;
}

export function MessageList({ messages, rename, remove }: MessageListProps) {
  return (
    <List label="Messages">
      {messages.map(({ id, name, type, updatedAt, summary }) => {
        const { name: typeName, icon: Icon } = types[type];
        return (
          <ListRow
            key={id}
            href={`/messages/${id}`}
            icon={<Icon size={20} strokeWidth={1.6} aria-hidden />}
            title={name}
            detail={summary ? `${typeName} · ${summary}` : typeName}
            meta={
              <span className="text-text-3">
                Changed <RelativeTime at={updatedAt} />
              </span>
            }
          >
            <RowMenu
              id={id}
              name={name}
              noun="message"
              rename={rename}
              remove={remove}
              removal="The draft is gone for good. What was sent with it stays in the list of sends."
            />
          </ListRow>
        );
      })}
    </List>
  );
}
