import { type LucideIcon, MapPin, MessageCircleReply, Pointer, Send, StickyNote } from "lucide-react";
import type { ProviderEvent, SendState } from "@/lib/providers/types";
import { RelativeTime } from "../ui/relative-time";
import { StateIcon } from "./state-label";
import { stateWords } from "./states";

/** One line of a timeline; times in epoch milliseconds. */
export interface TimelineEvent {
  id: string;
  kind: ProviderEvent["kind"];
  state: SendState | null;
  text: string | null;
  postbackData: string | null;
  at: number;
}

const icons: Record<Exclude<ProviderEvent["kind"], "status">, LucideIcon> = {
  reply: MessageCircleReply,
  tap: Pointer,
  location: MapPin,
  other: StickyNote,
};

/** Everything that happened to a send, in order. `provider` is its name: "Sinch". */
export function Timeline({ events, provider }: { events: readonly TimelineEvent[]; provider: string }) {
  return (
    <ol aria-label="Timeline" className="grid">
      {events.map((event, index) => (
        <li key={event.id} className="group relative grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-3 pb-4 last:pb-0">
          <span aria-hidden className="absolute top-5 bottom-0 left-[7.5px] w-px bg-line group-last:hidden" />
          <span className="mt-0.5 text-text-2">
            <EventIcon event={event} isLast={index === events.length - 1} />
          </span>
          <div className="min-w-0 wrap-anywhere">
            <p className="font-medium">
              {headline(event, provider)}
              {isRepeated(event, events.slice(0, index)) && (
                <span className="font-normal text-text-3"> – said again</span>
              )}
            </p>
            {event.kind === "status" && event.text && <p className="text-text-2">{event.text}</p>}
            {event.postbackData !== null && (
              <p className="text-t2 text-text-3">
                Postback <code className="rounded-r1 bg-sunk px-1 text-text-2">{event.postbackData}</code>
              </p>
            )}
          </div>
          <RelativeTime at={event.at} className="text-t2 whitespace-nowrap text-text-3" />
        </li>
      ))}
    </ol>
  );
}

function EventIcon({ event, isLast }: { event: TimelineEvent; isLast: boolean }) {
  if (event.state === "sending" && !isLast) return <Send size={16} strokeWidth={1.75} aria-hidden />;
  if (event.kind === "status" && event.state) return <StateIcon state={event.state} />;
  const Icon = event.kind === "status" ? StickyNote : icons[event.kind];
  return <Icon size={16} strokeWidth={1.75} aria-hidden />;
}

/** A provider may report what it has answered already: that is no mistake, and nothing new. */
function isRepeated({ kind, state }: TimelineEvent, earlier: readonly TimelineEvent[]): boolean {
  return kind === "status" && state !== null && earlier.some((event) => event.kind === kind && event.state === state);
}

function headline({ kind, state, text }: TimelineEvent, provider: string): string {
  switch (kind) {
    case "status":
      if (state === "sending") return `Handed to ${provider}`;
      return state ? stateWords[state].label(provider) : `Note from ${provider}`;
    case "tap":
      return text ? `Tapped “${text}”` : "Tapped a button";
    case "reply":
      return text ? `Replied “${text}”` : "Replied";
    case "location":
      return text ? `Shared a location: ${text}` : "Shared a location";
    case "other":
      return text ?? `Note from ${provider}`;
  }
}
