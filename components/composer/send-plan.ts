import type { MessageDraft } from "@/lib/message/schema";
import type { Verdict } from "./verdict";

/** The most messages that one press sends: phones times connections. */
const messagesPerPress = 10;

/** What one press of Send would do. */
export interface SendPlan {
  connections: readonly { name: string; verdict: Verdict }[];
  phones: number;
  /** Sent at a time that was chosen. */
  isLater: boolean;
}

const messageCount = ({ connections, phones }: SendPlan) => connections.length * phones;

/** Why these are too many for one press; undefined where they are not. */
export function tooMany(plan: SendPlan): string | undefined {
  const count = messageCount(plan);
  if (count <= messagesPerPress) return undefined;
  return `This would be ${count} messages, and one press sends at most ${messagesPerPress}: take out a connection or a phone`;
}

/** Why the button cannot be pressed now. */
export function whyNotSend(plan: SendPlan): string | undefined {
  const { connections, phones } = plan;
  if (connections.length === 0) return "Choose a connection";
  const unable = connections.filter(({ verdict }) => verdict.kind === "cannot").map(({ name }) => name);
  if (unable.length > 0)
    return `${listed(unable)} cannot send this message: mend what is named above, or take the connection out`;
  if (phones === 0) return "Choose a tester or write a phone number";
  return tooMany(plan);
}

/** "Send", "Send 6 messages", "Schedule 2 messages". */
export function sendLabel(plan: SendPlan): string {
  const count = messageCount(plan);
  const verb = plan.isLater ? "Schedule" : "Send";
  return count > 1 ? `${verb} ${count} messages` : verb;
}

/** What goes out, in one line: "Carousel of 4 cards to 2 phones through Sinch and Messente: 4 messages." */
export function planText(draft: Pick<MessageDraft, "type" | "cards">, plan: SendPlan): string {
  const { connections, phones } = plan;
  const count = messageCount(plan);
  if (count === 0) return `${typeText(draft)}, to nobody yet.`;
  const through =
    connections.length > 2 ? `${connections.length} connections` : listed(connections.map(({ name }) => name));
  const sum = count > 1 ? `: ${count} messages` : "";
  return `${typeText(draft)} to ${phones === 1 ? "one phone" : `${phones} phones`} through ${through}${sum}.`;
}

const typeNames: Record<MessageDraft["type"], string> = {
  text: "Text message",
  media: "Media message",
  card: "Card",
  carousel: "Carousel",
};

const typeText = ({ type, cards }: Pick<MessageDraft, "type" | "cards">) =>
  type === "carousel" ? `${typeNames[type]} of ${cards.length} cards` : typeNames[type];

/** "Sinch", "Sinch and Messente", "Sinch, Messente and Aerialink". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
