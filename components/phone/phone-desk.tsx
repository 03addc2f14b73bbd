"use client";

import { Moon, Send, Smartphone, Sun } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ActionSheet } from "@/components/preview/action-sheet";
import { AndroidFrame } from "@/components/preview/android/android-frame";
import { SenderHeader } from "@/components/preview/android/android-phone";
import { type PhoneTheme, usePageTheme } from "@/components/preview/page-theme";
import type { Sender } from "@/components/preview/phone";
import { NumberHeader } from "@/components/preview/sms/sms-phone";
import { useRefusal } from "@/components/shell/use-refusal";
import { announce } from "@/components/ui/announce";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import type { ChoiceDraft } from "@/lib/message/schema";
import { AnswerField } from "./answer-field";
import { ConversationList } from "./conversation-list";
import { type Conversation, conversationsOf, type PhoneMessage } from "./conversations";
import { Thread } from "./thread";
import { type Act, type PhoneContent, usePhone } from "./use-phone";

interface PhoneDeskProps {
  initial: PhoneContent;
  act: Act;
  /** The send whose phone is shown first. */
  sendId?: string | undefined;
}

/** All sandbox phones, and the chosen one to tap on. */
export function PhoneDesk({ initial, act, sendId }: PhoneDeskProps) {
  const phone = usePhone(initial, act);
  const conversations = conversationsOf(phone.content.messages, phone.content.answers);
  const [chosenKey, choose] = useState(() => firstKey(conversations, sendId));
  const conversation = conversations.find(({ key }) => key === chosenKey) ?? conversations[0];
  if (!conversation)
    return (
      <div className="px-gutter py-6">
        <EmptyState
          icon={Smartphone}
          title="Nothing has arrived yet"
          action={<ButtonLink href="/campaigns">Open a message</ButtonLink>}
        >
          Open a message, press “Send test” and choose a sandbox connection. What the provider understood then shows
          here, and you can tap it.
        </EmptyState>
      </div>
    );
  return (
    <div className="grid min-h-0 flex-1 mid:grid-cols-[280px_minmax(0,1fr)]">
      <div className="overflow-y-auto border-line p-2 max-mid:max-h-[168px] max-mid:border-b mid:border-r">
        <ConversationList conversations={conversations} chosenKey={conversation.key} onChoose={choose} />
      </div>
      <OpenPhone key={conversation.key} conversation={conversation} phone={phone} />
    </div>
  );
}

/** The phone that the send went to, else the first one that has something to show. */
function firstKey(conversations: readonly Conversation[], sendId: string | undefined): string | undefined {
  const ofSend = conversations.find(({ items }) =>
    items.some((item) => item.kind === "message" && item.message.sendId !== null && item.message.sendId === sendId),
  );
  return (ofSend ?? conversations.find(({ newest }) => newest.shownAs !== "nothing"))?.key;
}

function OpenPhone({ conversation, phone }: { conversation: Conversation; phone: ReturnType<typeof usePhone> }) {
  const refusal = useRefusal("sender");
  const pageTheme = usePageTheme();
  const [chosenTheme, setTheme] = useState<PhoneTheme | null>(null);
  const theme = chosenTheme ?? pageTheme;
  const [sheet, setSheet] = useState<{ message: PhoneMessage; choice: ChoiceDraft } | null>(null);
  const section = useRef<HTMLElement>(null);
  const { newest, items, service } = conversation;
  const hint = service === "sms" ? "Text message" : "RCS message";
  const pending = items.some((item) => item.kind === "message" && item.message.id === phone.pending?.messageId)
    ? phone.pending
    : null;

  const tap = (message: PhoneMessage, choice: ChoiceDraft) => {
    const isReply = choice.type === "reply";
    const { title, postbackData } = choice;
    if (!isReply) setSheet({ message, choice });
    else {
      announce(`Answered “${title}”.`);
      // The chip that had the focus goes away.
      section.current?.focus({ preventScroll: true });
    }
    phone.perform(
      { sandboxMessageId: message.id, action: { kind: "tap", title, postbackData } },
      isReply ? title : null,
    );
  };
  const closeSheet = () => {
    flushSync(() => setSheet(null));
    // What was tapped may have gone meanwhile.
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  };
  const sendPlace = (
    { message, choice }: NonNullable<typeof sheet>,
    place: { latitude: number; longitude: number },
  ) => {
    closeSheet();
    const action = { kind: "location" as const, ...place, postbackData: choice.postbackData };
    phone.perform({ sandboxMessageId: message.id, action }, `📍 ${place.latitude}, ${place.longitude}`);
  };
  const reply = (text: string) => phone.perform({ sandboxMessageId: newest.id, action: { kind: "reply", text } }, text);

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="The chosen phone"
      className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] bg-canvas outline-none"
    >
      <div className="flex flex-wrap items-center gap-2 px-gutter py-3">
        <h2 className="font-medium text-text-2 tabular-nums">{newest.maskedPhone}</h2>
        <div className="ml-auto flex items-center gap-2">
          {newest.sendId && (
            <ButtonLink icon={Send} href={`/sends/${newest.sendId}`}>
              Timeline
            </ButtonLink>
          )}
          <Segmented<PhoneTheme>
            label="Phone theme"
            value={theme}
            onChange={setTheme}
            options={[
              { value: "light", label: "Light phone", icon: Sun, iconOnly: true },
              { value: "dark", label: "Dark phone", icon: Moon, iconOnly: true },
            ]}
          />
        </div>
      </div>
      <div className="phone-fit mx-gutter max-mid:mx-auto max-mid:aspect-[429/932] max-mid:w-[min(100%-32px,(100dvh-72px)*429/932)]">
        {/* One phone for both services, so that a reply that is being written stays in its field. */}
        <AndroidFrame
          service={service}
          header={service === "sms" ? <NumberHeader /> : <SenderHeader sender={senderOf(newest)} />}
          hint={hint}
          theme={theme}
          label="Sandbox phone"
          time=""
          answer={<AnswerField refusal={refusal} hint={hint} onReply={reply} />}
          sheet={
            sheet && (
              <ActionSheet choice={sheet.choice} onClose={closeSheet} onLocation={(place) => sendPlace(sheet, place)} />
            )
          }
        >
          <Thread conversation={conversation} pending={pending} onTap={refusal === undefined ? tap : undefined} />
        </AndroidFrame>
      </div>
      <div className="grid min-h-10 gap-2 px-gutter py-3 text-center text-text-3">
        {phone.failure && (
          <Notice tone="error" live>
            {phone.failure}
          </Notice>
        )}
        {phone.isStale && <Notice tone="warning">Cardwright does not answer. New messages will not show here.</Notice>}
        <p className="text-t2">
          {refusal ?? "Drawn from what the provider’s gateway read. A tap posts the provider’s own webhook."}
        </p>
      </div>
    </section>
  );
}

const senderOf = ({ sender: { name, logoUrl } }: PhoneMessage): Sender => ({ name, ...(logoUrl && { logoUrl }) });
