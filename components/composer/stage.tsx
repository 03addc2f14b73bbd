"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { usePageTheme } from "@/components/preview/page-theme";
import type { Sender } from "@/components/preview/phone";
import { orSayWhy } from "@/components/ui/load-failure";
import { Segmented } from "@/components/ui/segmented";
import { profiles } from "@/lib/providers/profiles";
import { ProblemList } from "./problem-list";
import { ProblemSummary } from "./problem-summary";
import { ProviderStrip } from "./provider-strip";
import { useChosenConnection, useSession } from "./session";
import { StagePhones } from "./stage-phones";
import { StageTools } from "./stage-tools";
import { useSelected } from "./store";
import { useTapping } from "./use-tapping";

// Loaded on use: the page opens without what is not on it yet. With a fallback of its own, nothing around it waits.
const TapDrawer = dynamic(() => orSayWhy(import("./tap-drawer").then((module) => module.TapDrawer)), {
  loading: () => null,
});

/** The phones, always in view, and below them what each connection makes of the message, and what is wrong. */
export function Stage({ sender, messageName }: { sender: Sender; messageName: string }) {
  const { view } = useSession();
  const system = usePageTheme();
  const theme = useSelected(view, (current) => current.theme) ?? system;
  const connection = useChosenConnection();
  const [source, setSource] = useState<"written" | "shown">("shown");
  const tapping = useTapping();
  const provider = source === "shown" ? connection?.provider : undefined;
  return (
    <aside
      aria-label="Preview"
      // Fingers need the phone's buttons as large as they come: what is heard of a tap begins at the foot then.
      className={`composer-stage grid min-w-0 overflow-y-auto bg-canvas [scrollbar-width:thin] grid-rows-[auto_minmax(320px,1fr)_auto_auto] ${tapping ? "max-mid:grid-rows-[auto_max(320px,100dvh-212px)_auto]" : ""}`}
    >
      <div>
        <StageTools theme={theme} messageName={messageName} />
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
      <StagePhones sender={connection?.sender ?? sender} theme={theme} provider={provider} tapping={tapping} />
      {tapping ? (
        <TapDrawer events={tapping.state.events} onStartOver={tapping.startOver} />
      ) : (
        <>
          <ProviderStrip />
          <section aria-label="Checks" className="px-gutter pb-3">
            <ProblemList className="max-h-[112px] overflow-y-auto max-wide:hidden" />
            <ProblemSummary />
          </section>
        </>
      )}
    </aside>
  );
}
