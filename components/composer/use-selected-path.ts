import { cardIndexAt, selectedPath } from "./selection";
import { useDraft, useSession } from "./session";
import { useSelected } from "./store";

/**
 * The path of what is selected, as it stands now; null while nothing is. In a carousel the card whose panel is open
 * comes before a part of another card.
 */
export function useSelectedPath(): string | null {
  const { view } = useSession();
  const selected = useSelected(view, (current) => current.selected);
  const selectedCard = useSelected(view, (current) => current.selectedCard);
  return useDraft((draft) => {
    const path = selected && selectedPath(draft, selected);
    const card = path === null ? null : cardIndexAt(path);
    if (card === null || draft.cards[card]?.key === selectedCard) return path;
    const open = draft.cards.findIndex(({ key }) => key === selectedCard);
    return open < 0 ? path : `cards.${open}`;
  });
}
