import { CalendarPlus, Globe, LocateFixed, type LucideIcon, MapPin, Phone, Reply } from "lucide-react";
import type { ChoiceType } from "@/lib/message/schema";

/** How each kind of choice is called and drawn in the editor, what it does, and what its row asks for beside the title. */
export const choiceKinds: Record<
  ChoiceType,
  { name: string; does: string; icon: LucideIcon; rowLabel: string; placeholder: string; inputMode?: "url" | "tel" }
> = {
  reply: {
    name: "Reply",
    does: "Comes back to you as an answer",
    icon: Reply,
    rowLabel: "postback",
    placeholder: "Postback, such as yes",
  },
  openUrl: {
    name: "Link",
    does: "Opens a web page",
    icon: Globe,
    rowLabel: "link",
    placeholder: "https://",
    inputMode: "url",
  },
  dialPhone: {
    name: "Call",
    does: "Dials a number",
    icon: Phone,
    rowLabel: "phone number",
    placeholder: "+44…",
    inputMode: "tel",
  },
  showLocation: {
    name: "Map",
    does: "Shows a place",
    icon: MapPin,
    rowLabel: "place",
    placeholder: "Name of the place",
  },
  requestLocation: {
    name: "Ask place",
    does: "Asks where the person is",
    icon: LocateFixed,
    rowLabel: "postback",
    placeholder: "Postback",
  },
  createCalendarEvent: {
    name: "Event",
    does: "Goes into the calendar",
    icon: CalendarPlus,
    rowLabel: "event title",
    placeholder: "Event title",
  },
};

/** Kinds whose row alone does not hold what they need. */
export const hasMoreToFill: ReadonlySet<ChoiceType> = new Set(["showLocation", "createCalendarEvent"]);
