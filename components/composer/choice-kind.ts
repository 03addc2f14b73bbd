import { CalendarPlus, Globe, LocateFixed, type LucideIcon, MapPin, Phone, Reply } from "lucide-react";
import type { ChoiceType } from "@/lib/message/schema";

/** How each kind of choice is called and drawn in the editor, and what its row asks for beside the title. */
export const choiceKinds: Record<
  ChoiceType,
  { name: string; icon: LucideIcon; rowLabel: string; placeholder: string; inputMode?: "url" | "tel" }
> = {
  reply: { name: "Reply", icon: Reply, rowLabel: "postback", placeholder: "Postback, such as yes" },
  openUrl: { name: "Link", icon: Globe, rowLabel: "link", placeholder: "https://", inputMode: "url" },
  dialPhone: { name: "Call", icon: Phone, rowLabel: "phone number", placeholder: "+44…", inputMode: "tel" },
  showLocation: { name: "Map", icon: MapPin, rowLabel: "place", placeholder: "Name of the place" },
  requestLocation: { name: "Ask place", icon: LocateFixed, rowLabel: "postback", placeholder: "Postback" },
  createCalendarEvent: { name: "Event", icon: CalendarPlus, rowLabel: "event title", placeholder: "Event title" },
};
