import {
  CalendarClock,
  Check,
  CheckCheck,
  CircleAlert,
  CircleHelp,
  CircleSlash,
  Eye,
  type LucideIcon,
  MessageSquare,
  MessageSquareX,
  Send,
  TimerOff,
  Undo2,
} from "lucide-react";
import type { SendState } from "@/lib/providers/types";
import { Spinner } from "../ui/spinner";
import { type StateTone, stateWords } from "./states";

const icons: Record<Exclude<SendState, "sending">, LucideIcon> = {
  unknown: CircleHelp,
  accepted: Check,
  scheduled: CalendarClock,
  sent: Send,
  failed: CircleAlert,
  expired: TimerOff,
  revoked: Undo2,
  cancelled: CircleSlash,
  "fallback-sent": MessageSquare,
  "fallback-failed": MessageSquareX,
  "fallback-delivered": MessageSquare,
  delivered: CheckCheck,
  read: Eye,
};

const colours: Record<StateTone, string> = {
  waiting: "text-text-2",
  good: "text-text",
  doubt: "text-amber",
  bad: "text-danger",
};

/** A send's state as an icon and a few words. `provider` is its name: "Sinch". */
export function StateLabel({ state, provider }: { state: SendState; provider: string }) {
  const { tone, label, meaning } = stateWords[state];
  return (
    <span title={meaning(provider)} className={`inline-flex min-w-0 items-center gap-1.5 font-medium ${colours[tone]}`}>
      <StateIcon state={state} />
      <span className="min-w-0">{label(provider)}</span>
    </span>
  );
}

export function StateIcon({ state }: { state: SendState }) {
  if (state === "sending") return <Spinner />;
  const Icon = icons[state];
  return <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />;
}
