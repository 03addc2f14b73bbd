import { pathOf, type WireRequest } from "./wire";

/** A complaint about a parameter that this very message has, the deepest one where there is a choice. */
export function complaintAbout({ variables }: WireRequest): string {
  return `${pathOf(["variables", "request", "rcs", ...parameterOf(variables.request.rcs)])} has content that is not approved for this service`;
}

function parameterOf({ text, media, richCard }: WireRequest["variables"]["request"]["rcs"]): PropertyKey[] {
  if (!richCard) {
    const [name, suggestions] = text ? (["text", text.suggestions] as const) : (["media", media?.suggestions] as const);
    return [name, ...(labelOf(suggestions) ?? [text ? "message" : "fileUrl"])];
  }
  const index = Math.max(
    0,
    richCard.cards.findIndex(({ suggestions }) => suggestions?.length),
  );
  const card = richCard.cards[index];
  const field = card?.title ? ["title"] : card?.description ? ["description"] : ["media", "fileUrl"];
  return ["richCard", "cards", index, ...(labelOf(card?.suggestions) ?? field)];
}

function labelOf(suggestions: { reply?: object }[] = []): PropertyKey[] | undefined {
  const [first] = suggestions;
  return first && ["suggestions", 0, first.reply ? "reply" : "action", "displayText"];
}
