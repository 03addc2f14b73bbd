"use client";

import { ALargeSmall, Moon, Pointer, Sun } from "lucide-react";
import dynamic from "next/dynamic";
import type { PhoneTheme } from "@/components/preview/page-theme";
import type { TextSize } from "@/components/preview/phone";
import { IconButton } from "@/components/ui/button";
import { iconButtonClass } from "@/components/ui/button-class";
import { orSayWhy } from "@/components/ui/load-failure";
import { MenuButton, MenuChoices } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import { PersonSwitch } from "./person-choice";
import { useSession } from "./session";
import { useSelected } from "./store";
import { useFitting } from "./use-fitting";
import type { View } from "./view";

// Comes after the page, into the place that is kept for it.
const SavePicture = dynamic(() => orSayWhy(import("./save-picture").then((module) => module.SavePicture)), {
  loading: () => <span className={iconButtonClass()} />,
});

const themes = [
  { value: "light", label: "Light phone", icon: Sun },
  { value: "dark", label: "Dark phone", icon: Moon },
] as const;

const textSizes: readonly { value: TextSize; label: string }[] = [
  { value: "small", label: "Small" },
  { value: "default", label: "Default" },
  { value: "large", label: "Large" },
  { value: "largest", label: "Largest" },
];

/** Which phones are shown and how, and whether a press on them selects or taps. */
export function StageTools({ theme, messageName }: { theme: PhoneTheme; messageName: string }) {
  const { view } = useSession();
  const fits = useFitting();
  const phones = useSelected(view, (current) => current.phones);
  const textSize = useSelected(view, (current) => current.textSize);
  const isTapping = useSelected(view, (current) => current.isTapping);
  const change = (part: Partial<View>) => view.set({ ...view.get(), ...part });
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 px-gutter py-1">
      <Segmented<View["phones"]>
        label="Phones"
        value={fits === 1 && phones === "all" ? "android" : phones}
        onChange={(next) => change({ phones: next, ...(next !== "all" && { phone: next }) })}
        options={[
          ...(fits > 1
            ? [{ value: "all" as const, label: fits > 2 ? "All" : "Both", className: "max-wide:hidden" }]
            : []),
          { value: "android", label: "Android" },
          { value: "ios", label: "iPhone" },
          { value: "sms", label: "SMS" },
        ]}
      />
      <div className="ml-auto flex items-center gap-1">
        <PersonSwitch />
        <div className="max-wide:hidden">
          <Segmented<PhoneTheme>
            label="Phone theme"
            value={theme}
            onChange={(next) => change({ theme: next })}
            options={themes.map((option) => ({ ...option, iconOnly: true }))}
          />
        </div>
        <MenuButton
          label="Theme and text size of the phones"
          trigger={<ALargeSmall size={16} strokeWidth={1.75} aria-hidden />}
        >
          <MenuChoices label="Theme" value={theme} onChange={(next) => change({ theme: next })} options={themes} />
          <MenuChoices
            label="Text size"
            value={textSize}
            onChange={(next) => change({ textSize: next })}
            options={textSizes}
          />
        </MenuButton>
        <SavePicture messageName={messageName} />
        <IconButton
          icon={Pointer}
          label="Tap on the phones as their owners would"
          aria-pressed={isTapping}
          onClick={() => change({ isTapping: !isTapping })}
        />
      </div>
    </div>
  );
}
