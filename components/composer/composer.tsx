"use client";

import dynamic from "next/dynamic";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { announce } from "@/components/ui/announce";
import { orSayWhy } from "@/components/ui/load-failure";
import { toast } from "@/components/ui/toast";
import type { MessageDraft } from "@/lib/message/schema";
import { BottomBar } from "./bottom-bar";
import { SingleCardEditor } from "./card-editor";
import { CarouselEditor } from "./carousel-editor";
import { MessageChips } from "./choice-list-editor";
import { ComposerBar } from "./composer-bar";
import { FallbackEditor } from "./fallback-editor";
import type { MessageLibrary } from "./library-tasks";
import { LoadedNotices } from "./loaded-notices";
import { NarrowedBar } from "./narrowed-bar";
import { followPresses, whenReleased } from "./press";
import { PriceLine } from "./price-line";
import { bySeverity, countBySeverity } from "./problem-index";
import { selectionAt } from "./selection";
import type { SendTestProps } from "./send-test-dialog";
import { type ConnectionChoice, type Outcome, type Session, SessionProvider, useDraft, useSession } from "./session";
import { Stage } from "./stage";
import { useSelected } from "./store";
import { MediaMessageEditor, TextEditor } from "./text-editor";
import { TypePicker } from "./type-picker";
import { useAskedFocus } from "./use-asked-focus";
import { useComposerSession } from "./use-composer-session";
import { useDropGuard } from "./use-incoming-files";
import { useShortcuts } from "./use-shortcuts";
import { VariablesEditor } from "./variables-editor";
import { fallbackAt, revealing } from "./view";

// Loaded on use: the page opens without what is not on it yet.
const SendTestDialog = dynamic(() => orSayWhy(import("./send-test-dialog").then((module) => module.SendTestDialog)), {
  loading: () => null,
});
const EmojiPopover = dynamic(() => orSayWhy(import("./emoji-popover").then((module) => module.EmojiPopover)), {
  loading: () => null,
});
const ConflictDialog = dynamic(() => orSayWhy(import("./conflict-dialog").then((module) => module.ConflictDialog)), {
  loading: () => null,
});

export interface ComposerActions {
  rename(name: string): Promise<Outcome>;
  /** Stores a draft as a new message of the same campaign, called as this one with the label behind it. */
  saveCopy(draft: MessageDraft, label: string): Promise<Outcome<{ id: string }>>;
  /** Makes an earlier version the newest one again, over the version that is the newest now. */
  restoreVersion(input: {
    version: number;
    baseVersion: number;
  }): Promise<Outcome<{ draft: MessageDraft; version: number; savedAt: number }>>;
  sendTest: SendTestProps["send"];
  storeAtProvider: Session["storeAtProvider"];
  lookUpPhones: SendTestProps["lookUp"];
}

export interface ComposerProps extends Pick<SendTestProps, "testers"> {
  connections: ConnectionChoice[];
  message: {
    id: string;
    name: string;
    campaign: { id: string; name: string };
    draft: MessageDraft;
    version: number;
    savedAt: number;
    savedBy: string;
  };
  library: Omit<MessageLibrary, "message">;
  sender: Sender;
  /** Who writes here. */
  authorName: string;
  canEdit: boolean;
  filesAt: Session["filesAt"];
  /** Why this person cannot send; absent where she can. */
  sendBlocked?: string | undefined;
  /** The field to open with. */
  focus?: string | undefined;
  actions: ComposerActions;
}

/** Write a message at the left, see it on the phone at the right. */
export function Composer({
  message,
  library,
  sender,
  authorName,
  canEdit,
  filesAt,
  sendBlocked,
  focus,
  connections,
  testers,
  actions,
}: ComposerProps) {
  const session = useComposerSession({ message, connections, canEdit, filesAt, focus, actions, authorName });
  const { autosave } = session;
  const [isSending, setSending] = useState(false);
  const hasConflict = useSelected(autosave.state, ({ kind }) => kind === "conflict");

  function send() {
    // What one provider minds is no reason not to send through another: the dialog says it for each.
    const problems = session.look().all.filter(({ provider }) => provider === undefined);
    const [first] = bySeverity(problems);
    if (first?.severity !== "error") return setSending(true);
    const { error: errors } = countBySeverity(problems);
    toast(`Nothing was sent. Fix ${errors === 1 ? "one thing" : `${errors} things`} first: ${first.message}`);
    const view = revealing(session.view.get(), session.draft.get(), first.path);
    session.view.set({ ...view, touched: new Set([...view.touched, ...problems.map(({ path }) => path)]) });
  }

  return (
    <SessionProvider session={session}>
      <Panes send={sendBlocked === undefined ? send : () => announce(sendBlocked)}>
        <div className="composer-edit grid min-w-0 grid-rows-[auto_minmax(0,1fr)] border-line mid:border-r">
          <ComposerBar
            campaign={message.campaign}
            name={message.name}
            library={{ ...library, message: { id: message.id, name: message.name, campaignId: message.campaign.id } }}
            actions={actions}
            sender={sender}
            sendBlocked={sendBlocked}
            onSend={send}
          />
          <Editor saveCopy={actions.saveCopy} />
        </div>
        <Stage messageName={message.name} sender={sender} />
        <EmojiPicking />
        <BottomBar sendBlocked={sendBlocked} onSend={send} />
      </Panes>
      {hasConflict && <ConflictDialog sender={sender} authorName={authorName} saveCopy={actions.saveCopy} />}
      {isSending && (
        <SendTestDialog
          testers={testers}
          send={actions.sendTest}
          lookUp={actions.lookUpPhones}
          onClose={() => setSending(false)}
        />
      )}
    </SessionProvider>
  );
}

/** Outside the form, so that looking for an emoji is not taken for going to another field. */
function EmojiPicking() {
  const picking = useSelected(useSession().view, (view) => view.picking);
  return picking && <EmojiPopover {...picking} />;
}

/** Both panes side by side; below 960 px one at a time. Moves the focus to the field that was asked for. */
function Panes({ send, children }: { send(): void; children: React.ReactNode }) {
  const { view } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const pane = useSelected(view, (current) => current.pane);
  useShortcuts(root, send);

  useAskedFocus(root);
  useEffect(() => followPresses(window), []);

  return (
    <div
      ref={root}
      data-pane={pane}
      className="composer relative grid h-dvh overflow-hidden min-w-0 grid-cols-[minmax(0,1fr)_clamp(352px,31vw,416px)] grid-rows-[minmax(0,1fr)] wide:grid-cols-[minmax(0,1fr)_clamp(560px,48.5vw,880px)] min-[1880px]:grid-cols-[minmax(0,1fr)_clamp(880px,55vw,1240px)] max-mid:grid-cols-[minmax(0,1fr)] max-mid:grid-rows-[minmax(0,1fr)_64px] max-mid:data-[pane=edit]:[&>.composer-stage]:hidden max-mid:data-[pane=phone]:[&>.composer-edit]:hidden"
    >
      {children}
    </div>
  );
}

function Editor({ saveCopy }: Pick<ComposerActions, "saveCopy">) {
  useDropGuard();
  const { view, draft: drafts } = useSession();
  const type = useDraft((draft) => draft.type);
  const remember = (event: FocusEvent) => {
    const { name } = event.target as unknown as HTMLInputElement;
    if (typeof name !== "string") return;
    const current = view.get();
    const selected = selectionAt(drafts.get(), name) ?? current.selected;
    view.set({ ...current, focused: name, selected, fallback: fallbackAt(name) ?? current.fallback });
  };
  const forget = (event: FocusEvent) => {
    const { name } = event.target as unknown as HTMLInputElement;
    view.set({ ...view.get(), focused: null });
    if (name) whenReleased(() => view.set({ ...view.get(), touched: new Set(view.get().touched).add(name) }));
  };
  return (
    <section
      aria-label="Message"
      onFocus={remember}
      onBlur={forget}
      className="relative overflow-y-auto px-gutter pt-4 pb-2 [scrollbar-width:thin]"
    >
      <div className="mx-auto max-w-[720px]">
        <LoadedNotices saveCopy={saveCopy} />
        <NarrowedBar />
        <TypePicker />
        {type === "text" && <TextEditor />}
        {type === "media" && <MediaMessageEditor />}
        {type === "card" && <SingleCardEditor />}
        {type === "carousel" && <CarouselEditor />}
        <div className="mt-2">
          <MessageChips />
          <FallbackEditor />
          <VariablesEditor />
          <PriceLine />
        </div>
      </div>
    </section>
  );
}
