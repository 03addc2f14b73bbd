import type { MediaDraft, MessageDraft } from "./draft";
import { plainType, typeName } from "./media-kind";
import { hint, warning } from "./problem";
import type { Problem } from "./schema";

/** Every file that the message would send, with the path of its media. */
function filesOf(draft: MessageDraft): { path: string; media: MediaDraft }[] {
  if (draft.type === "media") return [{ path: "media", media: draft.media }];
  if (draft.type === "card") return [{ path: "card.media", media: draft.card.media }];
  if (draft.type === "text") return [];
  return draft.cards.map(({ media }, index) => ({ path: `cards.${index}.media`, media }));
}

/** What the server met at the linked addresses of a message, when it looked. */
export function linkAdvice(draft: MessageDraft): Problem[] {
  return filesOf(draft).flatMap(({ path, media }) => (media.url.trim() === "" ? [] : problemsOf(media, `${path}.url`)));
}

function problemsOf({ linkProblem, servedAs, forwardsTo, mimeType }: MediaDraft, path: string): Problem[] {
  const problems: Problem[] = [];
  if (linkProblem) problems.push(warning("link-unreachable", path, linkProblem));
  // Providers and phones take the type from the header alone [S-3].
  if (servedAs)
    problems.push(
      warning(
        "link-type",
        path,
        `Media: its server calls this file ${calledBy(servedAs)}, and phones believe it. It must say ${plainType(mimeType)}.`,
      ),
    );
  if (forwardsTo)
    problems.push(
      hint(
        "link-forwards",
        path,
        `Media: this address forwards to ${URL.parse(forwardsTo)?.host ?? forwardsTo}, which not every provider follows. Use the address of the file itself.`,
      ),
    );
  return problems;
}

/** What stands in `servedAs` where a server names no type at all. */
export const noTypeNamed = "-";

const calledBy = (servedAs: string) => (servedAs === noTypeNamed ? "nothing at all" : typeName(servedAs));
