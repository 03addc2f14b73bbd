import { RelativeTime } from "@/components/ui/relative-time";
import { type Conversation, summaryOf } from "./conversations";

interface ConversationListProps {
  conversations: readonly Conversation[];
  chosenKey: string;
  onChoose(key: string): void;
}

/** Every phone that got something, with the newest thing it got. */
export function ConversationList({ conversations, chosenKey, onChoose }: ConversationListProps) {
  return (
    <nav aria-label="Phones">
      <ul className="grid gap-0.5">
        {conversations.map((conversation) => (
          <li key={conversation.key}>
            <button
              type="button"
              aria-current={conversation.key === chosenKey ? "true" : undefined}
              onClick={() => onChoose(conversation.key)}
              className="grid w-full gap-0.5 rounded-r2 px-3 py-2 text-left hover:bg-hover aria-[current]:bg-tint"
            >
              <Row conversation={conversation} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Row({ conversation: { newest, movedAt } }: { conversation: Conversation }) {
  const { maskedPhone, outcome, sender, connection } = newest;
  return (
    <>
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-semibold tabular-nums">{maskedPhone}</span>
        <RelativeTime at={movedAt} className="shrink-0 text-t2 text-text-3" />
      </span>
      <span className="truncate text-text-2">{summaryOf(newest)}</span>
      <span className="truncate text-t2 text-text-3">
        {sender.name} by {connection.name}
      </span>
      {outcome && <span className="text-t2 text-text-3">{outcome}</span>}
    </>
  );
}
