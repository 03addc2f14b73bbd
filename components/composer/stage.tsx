"use client";

import { useEffect, useState } from "react";
import { type PhoneTheme, usePageTheme } from "@/components/preview/page-theme";
import type { Sender } from "@/components/preview/phone";
import { Segmented } from "@/components/ui/segmented";
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import { createFollower } from "./follow";
import { ShownDraftContext } from "./live-preview";
import { ProblemList } from "./problem-list";
import { ProblemSummary } from "./problem-summary";
import { ProviderStrip } from "./provider-strip";
import { useChosenConnection, useSession } from "./session";
import { StagePhone } from "./stage-phone";
import { StageTools } from "./stage-tools";
import { useSelected } from "./store";
import { phonesToShow, useFitting } from "./use-fitting";
import { useSelectedPath } from "./use-selected-path";
import { useShownDraft } from "./use-shown-draft";

/** The phones, always in view, and below them what each connection makes of the message, and what is wrong. */
export function Stage({ sender }: { sender: Sender }) {
  const { view } = useSession();
  const system = usePageTheme();
  const theme = useSelected(view, (current) => current.theme) ?? system;
  const connection = useChosenConnection();
  const [source, setSource] = useState<"written" | "shown">("shown");
  const provider = source === "shown" ? connection?.provider : undefined;
  return (
    <aside
      aria-label="Preview"
      className="composer-stage grid min-w-0 grid-rows-[auto_minmax(0,1fr)_auto_auto] bg-canvas"
    >
      <div>
        <StageTools theme={theme} />
        {connection && (
          <div className="px-gutter pb-2">
            <Segmented<"written" | "shown">
              label="What the phones show"
              size="small"
              value={source}
              onChange={setSource}
              options={[
                { value: "shown", label: `As ${profiles[connection.provider].name} shows it` },
                { value: "written", label: "As written" },
              ]}
            />
          </div>
        )}
      </div>
      <Phones sender={connection?.sender ?? sender} theme={theme} provider={provider} />
      <ProviderStrip />
      <section aria-label="Checks" className="px-gutter pb-3">
        <ProblemList className="max-h-[112px] overflow-y-auto max-wide:hidden" />
        <ProblemSummary />
      </section>
    </aside>
  );
}

interface PhonesProps {
  sender: Sender;
  theme: PhoneTheme;
  /** The provider whose version of the message is shown, where one is. */
  provider: ProviderId | undefined;
}

/** As many phones as fit. The first shows a key press at once, the others a frame later. */
function Phones({ sender, theme, provider }: PhonesProps) {
  const { view, draft } = useSession();
  const [late] = useState(() => createFollower(draft));
  const chosen = useSelected(view, (current) => current.phones);
  const active = useSelected(view, (current) => current.phone);
  const textSize = useSelected(view, (current) => current.textSize);
  const fits = useFitting();
  const isReady = useIsPainted();
  const shown = useShownDraft(provider);
  const path = useSelectedPath();
  const [first, ...others] = phonesToShow(chosen, fits);
  const kinds = first && isReady ? [first, ...others] : [first ?? "android"];
  return (
    <div
      className={`grid min-h-0 gap-gutter px-gutter pt-2 pb-3 ${chosen === "all" ? "wide:grid-cols-2 min-[1880px]:grid-cols-3" : ""}`}
    >
      {kinds.map((kind) => (
        <ShownDraftContext key={kind} value={kind === first ? null : late}>
          <StagePhone
            kind={kind}
            sender={sender}
            theme={theme}
            textSize={textSize}
            shown={shown}
            answers={[]}
            isAnswered={false}
            isTapping={false}
            isTwin={kind !== active && kinds.includes(active)}
            caption={captionOf(provider, shown !== null)}
            {...(path !== null && { highlightPath: path })}
          />
        </ShownDraftContext>
      ))}
    </div>
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
