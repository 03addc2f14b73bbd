"use client";

import { AndroidMessage } from "@/components/preview/android/message-preview";
import { AndroidReply } from "@/components/preview/android/text-preview";
import type { OnChoice } from "@/components/preview/phone";
import { SmsMessage } from "@/components/preview/sms/sms-message";
import type { ChoiceDraft } from "@/lib/message/schema";
import type { Conversation, ConversationItem, PhoneMessage } from "./conversations";
import { useMounted } from "./use-mounted";

interface ThreadProps {
  conversation: Conversation;
  /** What was just done and has not come back yet; null text: an action, which shows no bubble. */
  pending: { text: string | null } | null;
  /** Left out where nothing may be tapped. */
  onTap?: ((message: PhoneMessage, choice: ChoiceDraft) => void) | undefined;
}

/** A silence after which Android writes the time again. Milliseconds. */
const silence = 10 * 60_000;

/** Everything between one sender and one phone; the chips only under what came last. */
export function Thread({ conversation, pending, onTap }: ThreadProps) {
  const { items } = conversation;
  return (
    <>
      {items.map((item, index) => {
        const before = items[index - 1];
        const isLast = index === items.length - 1 && pending === null;
        return (
          <ThreadItem
            key={item.kind === "message" ? item.message.id : item.id}
            item={item}
            withTime={!before || timeOf(item) - timeOf(before) > silence}
            isLast={isLast}
            onTap={onTap}
          />
        );
      })}
      {pending?.text && <AndroidReply text={pending.text} pending />}
    </>
  );
}

const timeOf = (item: ConversationItem) => (item.kind === "message" ? item.message.createdAt : item.createdAt);

interface ThreadItemProps {
  item: ConversationItem;
  withTime: boolean;
  isLast: boolean;
  onTap: ThreadProps["onTap"];
}

function ThreadItem({ item, withTime, isLast, onTap }: ThreadItemProps) {
  const time = withTime && <TimeLine at={timeOf(item)} />;
  if (item.kind === "answer")
    return (
      <>
        {time}
        {item.text !== null && <AndroidReply text={item.text} />}
      </>
    );
  const { message } = item;
  const onChoice: OnChoice | undefined = onTap && ((choice) => onTap(message, choice));
  return (
    <>
      {time}
      <Received message={message} isLast={isLast} onChoice={onChoice} />
    </>
  );
}

interface ReceivedProps {
  message: PhoneMessage;
  isLast: boolean;
  onChoice: OnChoice | undefined;
}

function Received({ message, isLast, onChoice }: ReceivedProps) {
  if (message.shownAs === "nothing") return <p className="android-time">A message did not reach this phone.</p>;
  if (message.shownAs === "fallback") return <SmsMessage fallback={message.draft.fallback} />;
  return <AndroidMessage draft={message.draft} isLast={isLast} {...(onChoice && { onChoice })} />;
}

/** "Saturday, Nov 22 • 10:24 AM", by the reader's clock as soon as it is known. */
function TimeLine({ at }: { at: number }) {
  const zone = useMounted() ? {} : { timeZone: "UTC" };
  const day = new Intl.DateTimeFormat("en-US", { ...zone, weekday: "long", month: "short", day: "numeric" }).format(at);
  const time = new Intl.DateTimeFormat("en-US", { ...zone, hour: "numeric", minute: "2-digit" }).format(at);
  return (
    <p className="android-time">
      {day} • {time}
    </p>
  );
}
