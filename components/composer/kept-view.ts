import type { Session } from "./session";

/** What was in front when the page went away, for a reload: the card, what was unfolded, and how far it was scrolled. */
interface KeptView {
  selectedCard: string | null;
  open: string[];
  top: number;
}

const nameOf = (messageId: string) => `cardwright:view:${messageId}`;
const editor = () => document.querySelector('section[aria-label="Message"]');

export function keepView({ messageId, view }: Session): void {
  const { selectedCard, open } = view.get();
  const kept: KeptView = { selectedCard, open: [...open], top: editor()?.scrollTop ?? 0 };
  try {
    sessionStorage.setItem(nameOf(messageId), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing opens the message at its beginning.
  }
}

let isTaken = false;

/** After a reload of this message everything is where it was; whoever comes from elsewhere begins at the beginning. */
export function restoreView({ messageId, view, draft }: Session): void {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (isTaken || navigation?.type !== "reload" || navigation.name !== location.href) return;
  isTaken = true;
  try {
    const { selectedCard, open, top } = JSON.parse(sessionStorage.getItem(nameOf(messageId)) ?? "") as KeptView;
    const isThere = draft.get().cards.some(({ key }) => key === selectedCard);
    const current = view.get();
    view.set({ ...current, open: new Set(open), selectedCard: isThere ? selectedCard : current.selectedCard });
    requestAnimationFrame(() => editor()?.scrollTo({ top }));
  } catch {
    // Nothing was kept, or it is of another time.
  }
}
