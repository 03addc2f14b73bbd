"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { PhoneTheme } from "@/components/preview/page-theme";
import type { Sender } from "@/components/preview/phone";
import { orNothing, orSayWhy } from "@/components/ui/load-failure";
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import { ShownDraftContext } from "./live-preview";
import { useSession } from "./session";
import { StagePhone } from "./stage-phone";
import { useSelected } from "./store";
import { answersOn, isAnswered, untouched } from "./tapping";
import { phonesToShow, useFitting } from "./use-fitting";
import { useSelectedPath } from "./use-selected-path";
import { useShownDraft } from "./use-shown-draft";
import type { TappingPhones } from "./use-tapping";
import type { PhoneKind } from "./view";

// Loaded on use: the page opens without what is not on it yet. With a fallback of its own, nothing around it waits.
const SelectionTools = dynamic(() => orNothing(import("./selection-tools").then((module) => module.SelectionTools)), {
  loading: () => null,
});
const ActionSheet = dynamic(
  () => orSayWhy(import("@/components/preview/action-sheet").then((module) => module.ActionSheet)),
  {
    loading: () => null,
  },
);

interface StagePhonesProps {
  sender: Sender;
  theme: PhoneTheme;
  /** The provider whose version of the message is shown, where one is. */
  provider: ProviderId | undefined;
  /** null while a press on a part leads to its field. */
  tapping: TappingPhones | null;
}

/** As many phones as fit. The first shows a key press at once, the others a moment later. */
export function StagePhones({ sender, theme, provider, tapping }: StagePhonesProps) {
  const { view, lateDraft } = useSession();
  const chosen = useSelected(view, (current) => current.phones);
  const active = useSelected(view, (current) => current.phone);
  const textSize = useSelected(view, (current) => current.textSize);
  const fits = useFitting();
  const isReady = useIsPainted();
  const shown = useShownDraft(provider);
  const path = useSelectedPath();
  const [first = "android", ...others] = phonesToShow(chosen, fits);
  const kinds: readonly PhoneKind[] = isReady ? [first, ...others] : [first];
  // Where the phone that was pressed last is not in view, every other one carries the tools.
  const isTwin = (kind: PhoneKind) => kind !== active && kinds.includes(active);
  const { state = untouched } = tapping ?? {};
  const drawn = (kind: PhoneKind) => ({
    kind,
    sender,
    theme,
    textSize,
    shown,
    answers: answersOn(state, kind),
    isAnswered: isAnswered(state, kind),
  });
  const pictured = useSelected(view, (current) => current.pictured).filter((kind) => !kinds.includes(kind));
  return (
    <div
      className={`grid min-h-0 gap-gutter px-gutter pt-2 pb-3 ${chosen === "all" ? "wide:grid-cols-2 min-[1880px]:grid-cols-3" : ""}`}
    >
      {kinds.map((kind) => (
        <ShownDraftContext key={kind} value={kind === first ? null : lateDraft}>
          <StagePhone
            {...drawn(kind)}
            onChoice={tapping ? (choice) => tapping.tap(kind, choice) : undefined}
            sheet={sheetOn(kind, tapping)}
            isTwin={isTwin(kind)}
            caption={captionOf(provider, shown !== null)}
            {...(path !== null && !tapping && { highlightPath: path })}
          >
            {path !== null && !tapping && isReady && <SelectionTools kind={kind} path={path} isTwin={isTwin(kind)} />}
          </StagePhone>
        </ShownDraftContext>
      ))}
      {pictured.map((kind) => (
        <div key={kind} inert className="fixed top-0 left-[-2000px] grid h-[1000px] w-[480px]">
          <StagePhone {...drawn(kind)} isTwin caption={undefined} />
        </div>
      ))}
    </div>
  );
}

function sheetOn(kind: PhoneKind, tapping: TappingPhones | null) {
  const choice = tapping?.state.open[kind];
  return (
    choice && (
      <ActionSheet
        choice={choice}
        onClose={() => tapping.close(kind)}
        onLocation={(place) => tapping.sendPlace(kind, place)}
      />
    )
  );
}

/** False until the page has been painted once: what may come later does. */
function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPainted(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}

function captionOf(provider: ProviderId | undefined, isShown: boolean): string | undefined {
  if (!provider) return undefined;
  const { name } = profiles[provider];
  return isShown ? `What arrives through ${name}` : `As written: mend the errors to see what ${name} shows`;
}
