"use client";

import { orNothing } from "@/components/ui/load-failure";
import "./stage.css";

import dynamic from "next/dynamic";
import { type ComponentType, type MouseEvent, type ReactNode, useRef } from "react";
import type { OnChoice, PhoneProps } from "@/components/preview/phone";
import type { MessageDraft } from "@/lib/message/schema";
import { AndroidOnStage } from "./android-on-stage";
import { Estimates } from "./estimates";
import { choiceAt } from "./selection";
import { useSession } from "./session";
import { useInView } from "./use-in-view";
import { type PhoneKind, revealing } from "./view";

export interface OnStageProps extends Pick<PhoneProps, "sender" | "theme" | "textSize" | "highlightPath" | "sheet"> {
  /** What arrives through the chosen connection; null shows the draft as it is typed. */
  shown: MessageDraft | null;
  /** Makes real buttons of the choices. */
  onChoice?: OnChoice | undefined;
  /** What the person with the phone answered, oldest first. */
  answers: readonly { id: number; text: string }[];
  /** Something was tapped: Android takes the chips away then. */
  isAnswered: boolean;
}

// Loaded on use, with a fallback of its own: what is around it does not wait.
const looks: Record<PhoneKind, { name: string; detail: string; Phone: ComponentType<OnStageProps> }> = {
  android: { name: "Android", detail: "Default blue theme", Phone: AndroidOnStage },
  ios: {
    name: "iPhone",
    detail: "Messages",
    Phone: dynamic(() => orNothing(import("./ios-on-stage").then((module) => module.IosOnStage)), {
      loading: () => null,
    }),
  },
  sms: {
    name: "SMS",
    detail: "For phones without RCS",
    Phone: dynamic(() => orNothing(import("./sms-on-stage").then((module) => module.SmsOnStage)), {
      loading: () => null,
    }),
  },
};

const FallbackSwitch = dynamic(() => orNothing(import("./fallback-switch").then((module) => module.FallbackSwitch)), {
  loading: () => null,
});

interface StagePhoneProps extends OnStageProps {
  kind: PhoneKind;
  /** Another phone carries the tools: what is selected is only marked here. */
  isTwin: boolean;
  /** Says below the phone what it shows, where that is not the draft as it is typed. */
  caption: string | undefined;
  /** Lies over the phone. */
  children?: ReactNode;
}

/** One phone with its name, as large as its place allows. A press on a part of the message leads to its field. */
export function StagePhone({ kind, isTwin, caption, children, ...phone }: StagePhoneProps) {
  const { view, draft } = useSession();
  const { name, detail, Phone } = looks[kind];
  const box = useRef<HTMLDivElement>(null);
  useInView(box);
  const isTapping = phone.onChoice !== undefined;

  function press({ target }: MouseEvent) {
    if (isTapping) return;
    const path = pathUnder(target as Element);
    const current = { ...view.get(), phone: kind };
    view.set(path === null ? { ...current, selected: null } : revealing(current, draft.get(), fieldOf(path)));
  }

  return (
    <figure className="flex min-h-0 min-w-0 flex-col gap-2">
      <div className="relative min-h-0 flex-1">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: a shortcut for the pointer; by keyboard the field itself is reached. */}
        <div
          ref={box}
          className={`phone-fit size-full outline-none ${isTapping ? "" : "phone-parts"}`}
          data-phone={kind}
          data-twin={isTwin || undefined}
          tabIndex={-1}
          onClick={press}
        >
          <Phone {...phone} />
        </div>
        {children}
      </div>
      <figcaption className="flex flex-wrap items-center justify-center gap-x-2 gap-y-1 text-center text-t1 text-text-3">
        {kind === "sms" && <FallbackSwitch shown={phone.shown} />}
        <span>
          <b className="mr-1 font-semibold text-text-2">{name}</b> {caption ?? detail}{" "}
          <Estimates kind={kind} name={name} />
        </span>
      </figcaption>
    </figure>
  );
}

/** The part that was pressed; null beside all parts. Of what is folded away, the first. */
function pathUnder(element: Element): string | null {
  const part = element.closest<HTMLElement>("[data-path], [data-holds]");
  return part?.dataset.path ?? part?.dataset.holds?.split(" ")[0] ?? null;
}

/** The field that a part is written in. */
function fieldOf(path: string): string {
  return choiceAt(path) === path || /^(card|cards\.\d+)$/.test(path) ? `${path}.title` : path;
}
