import type { ReactNode } from "react";
import type { ChoiceDraft } from "@/lib/message/schema";
import type { PhoneTheme } from "./page-theme";

/** Who the phone says the message is from. The logo comes from our own origin. */
export interface Sender {
  name: string;
  logoUrl?: string;
}

/** Called with the choice that was tapped. Without it the choices are only drawn, and leave the tab order. */
export type OnChoice = (choice: ChoiceDraft) => void;

/** How large the phone's owner set all text. */
export type TextSize = "small" | "default" | "large" | "largest";

/** What every phone is given. */
export interface PhoneProps {
  sender: Sender;
  /** The phone's own, whatever the page's. */
  theme: PhoneTheme;
  /** Name of the region: "Android preview". */
  label: string;
  /** The line above the first message; "" for none. */
  time?: string;
  textSize?: TextSize;
  /** Drawn size ÷ true size. Left out: `--scale` of an ancestor, such as `.phone-fit`. */
  scale?: number;
  /** Path of the field that is being edited, "cards.1.choices.0.url": the part that shows it is ringed. */
  highlightPath?: string;
  /** A working answer field instead of the drawn one. */
  answer?: ReactNode;
  /** Lies over the lower part of the screen. */
  sheet?: ReactNode;
  /** The thread, oldest first. */
  children: ReactNode;
}
