"use client";

import { Moon, Sun } from "lucide-react";
import { useState } from "react";
import { AndroidPhone, type Sender } from "@/components/preview/android/android-phone";
import { type PhoneTheme, usePageTheme } from "@/components/preview/page-theme";
import { Segmented } from "@/components/ui/segmented";
import { LivePreview } from "./live-preview";
import { ProblemList, ProblemSummary } from "./problem-list";
import { useSession } from "./session";
import { useSelected } from "./store";

/** The phone, always in view, and below it what is wrong. */
export function Stage({ sender }: { sender: Sender }) {
  const { view } = useSession();
  const focused = useSelected(view, (current) => current.focused);
  const system = usePageTheme();
  const [chosen, choose] = useState<PhoneTheme | null>(null);
  const theme = chosen ?? system;
  return (
    <aside aria-label="Preview" className="composer-stage grid min-w-0 grid-rows-[56px_minmax(0,1fr)_auto] bg-canvas">
      <div className="flex items-center gap-2 px-gutter">
        <h2 className="font-medium text-text-2">Android</h2>
        <div className="ml-auto">
          <Segmented<PhoneTheme>
            label="Phone theme"
            value={theme}
            onChange={choose}
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
            <LivePreview />
          </AndroidPhone>
        </div>
        <figcaption className="text-center text-t1 text-text-3">
          <b className="mr-1 font-semibold text-text-2">Android</b> Default blue theme, approximate
        </figcaption>
      </figure>
      <section aria-label="Checks" className="px-gutter pb-3">
        <ProblemList className="max-h-[136px] overflow-y-auto max-wide:hidden" />
        <ProblemSummary />
      </section>
    </aside>
  );
}
