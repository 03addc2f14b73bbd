import type { MessenteSettings } from "./settings";
import { invalid, type WireError, type WireRcs, type WireRequest } from "./wire";
import type { WireCard } from "./wire-content";

/** A sender is refused in the published words. */
export function refuseSenders({ messages }: WireRequest, settings: MessenteSettings): WireError[] {
  return messages
    .filter(({ channel, sender }) => {
      const own = channel === "rcs" ? settings.sender : settings.fallbackSender;
      return sender !== undefined && sender !== own;
    })
    .map(({ channel }) => invalid(`payload[${channel}][sender]`, "Invalid or disallowed sender"));
}

/** A complaint about a field that this very message has, the deepest one where there is a choice. */
export function refuseSomething({ messages }: WireRequest): WireError {
  const rcs = messages.find(({ channel }) => channel === "rcs");
  const field = rcs?.channel === "rcs" ? fieldOf(rcs) : "[sms][text]";
  return invalid(`payload${field}`, "Content is not approved for this sender");
}

function fieldOf({ suggestions = [], rich_card, content_info }: WireRcs): string {
  const { carousel_card, standalone_card } = rich_card ?? {};
  if (carousel_card) {
    const cards = carousel_card.card_contents;
    const index = Math.max(
      0,
      cards.findIndex((card) => card.suggestions?.length),
    );
    return `[rcs][rich_card][carousel_card][card_contents][${index}]${cardField(cards[index])}`;
  }
  if (standalone_card)
    return `[rcs][rich_card][standalone_card][card_content]${cardField(standalone_card.card_content)}`;
  if (suggestions.length > 0) return `[rcs]${suggestionField(suggestions)}`;
  return content_info ? "[rcs][content_info][file_url]" : "[rcs][text]";
}

function cardField(card: WireCard | undefined): string {
  if (card?.suggestions?.length) return suggestionField(card.suggestions);
  if (card?.title) return "[title]";
  return card?.description ? "[description]" : "[media][content_info][file_url]";
}

const suggestionField = ([first]: NonNullable<WireRcs["suggestions"]>) =>
  `[suggestions][0][${first?.reply ? "reply" : "action"}][text]`;
