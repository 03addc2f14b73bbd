import { replaceAt, valueAt } from "@/lib/message/path";
import type { MediaDraft, MessageDraft } from "@/lib/message/schema";
import type { History } from "./history";
import { isWebAddress, type MediaAnswer, probeAddress, withFacts } from "./media-requests";
import type { Store } from "./store";

/** How many files the server is asked to look at together. */
const together = 3;

/**
 * Has the server look at the linked files that it has not seen, so that the phone can draw them. What cannot be loaded
 * is marked with the reason, for the list of problems.
 */
export async function loadLinkedMedia(draft: Store<MessageDraft>, history: Pick<History, "everywhere">): Promise<void> {
  const found = mediaPaths(draft.get()).map((path) => valueAt(draft.get(), path) as MediaDraft);
  const waiting = Array.from(new Set(found.filter(isUnseen).map(({ url }) => url)));
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const answer = await probeAddress(url.trim());
      if (answer.ok || answer.judged) history.everywhere((current) => judged(current, url, answer));
    }
  };
  await Promise.all(Array.from({ length: together }, work));
}

const mediaPaths = ({ cards }: MessageDraft) => [
  "media",
  "card.media",
  ...cards.map((_, index) => `cards.${index}.media`),
];

const isUnseen = ({ url, previewUrl }: MediaDraft) => previewUrl === "" && isWebAddress(url) && !url.includes("{{");

/** The name stays as the message has it; everything else the server has seen for itself. */
function judged(draft: MessageDraft, url: string, answer: MediaAnswer): MessageDraft {
  return mediaPaths(draft).reduce((current, path) => {
    const media = valueAt(current, path) as MediaDraft;
    if (media.url !== url || !isUnseen(media)) return current;
    if (!answer.ok) return replaceAt(current, `${path}.linkProblem`, answer.message);
    return replaceAt(current, path, {
      ...withFacts(media, { ...answer.facts, url }),
      filename: media.filename || answer.facts.filename,
    });
  }, draft);
}
