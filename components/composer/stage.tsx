"use client";

import { Moon, Sun } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { AndroidPhone } from "@/components/preview/android/android-phone";
import { type PhoneTheme, usePageTheme } from "@/components/preview/page-theme";
import type { Sender } from "@/components/preview/phone";
import { Segmented } from "@/components/ui/segmented";
import { profiles } from "@/lib/providers/profiles";
import { LivePreview } from "./live-preview";
import { ProblemList, ProblemSummary } from "./problem-list";
import { ProviderStrip } from "./provider-strip";
import { type ConnectionChoice, useChosenConnection, useSession } from "./session";
import { useSelected } from "./store";

const ShownPreview = dynamic(() => import("./shown-preview").then((module) => module.ShownPreview));

/** The phone, always in view, and below it what each connection makes of the message, and what is wrong. */
export function Stage({ sender }: { sender: Sender }) {
  const { view } = useSession();
  const focused = useSelected(view, (current) => current.focused);
  const system = usePageTheme();
  const [chosenTheme, chooseTheme] = useState<PhoneTheme | null>(null);
  const theme = chosenTheme ?? system;
  const connection = useChosenConnection();
  const [source, setSource] = useState<"written" | "shown">("shown");
  const shows = connection && source === "shown" ? connection : undefined;
  const [isShown, setIsShown] = useState(false);
  return (
    <aside
      aria-label="Preview"
      className="composer-stage grid min-w-0 grid-rows-[56px_minmax(0,1fr)_auto_auto] bg-canvas"
    >
      <div className="flex items-center gap-2 px-gutter">
        {connection ? (
          <Segmented<"written" | "shown">
            label="What the phone shows"
            value={source}
            onChange={setSource}
            options={[
              { value: "shown", label: `As ${profiles[connection.provider].name} shows it` },
              { value: "written", label: "As written" },
            ]}
          />
        ) : (
          <h2 className="font-medium text-text-2">Android</h2>
        )}
        <div className="ml-auto">
          <Segmented<PhoneTheme>
            label="Phone theme"
            value={theme}
            onChange={chooseTheme}
            options={[
              { value: "light", label: "Light phone", icon: Sun, iconOnly: true },
              { value: "dark", label: "Dark phone", icon: Moon, iconOnly: true },
            ]}
          />
        </div>
      </div>
      <figure className="flex min-h-0 flex-col gap-2 px-gutter pt-2 pb-3">
        <div className="phone-fit min-h-0 flex-1" data-phone>
          <AndroidPhone
            sender={sender}
            theme={theme}
            label="Android preview"
            {...(focused && { highlightPath: focused })}
          >
            {shows ? <ShownPreview provider={shows.provider} onShown={setIsShown} /> : <LivePreview />}
          </AndroidPhone>
        </div>
        <figcaption className="text-center text-t1 text-text-3">
          <b className="mr-1 font-semibold text-text-2">Android</b> {captionOf(shows, isShown)}
        </figcaption>
      </figure>
      <ProviderStrip />
      <section aria-label="Checks" className="px-gutter pb-3">
        <ProblemList className="max-h-[112px] overflow-y-auto max-wide:hidden" />
        <ProblemSummary />
      </section>
    </aside>
  );
}

function captionOf(shows: ConnectionChoice | undefined, isShown: boolean): string {
  if (!shows) return "Default blue theme, approximate";
  const { name } = profiles[shows.provider];
  return isShown ? `What arrives through ${name}` : `As written: mend the errors to see what ${name} shows`;
}
