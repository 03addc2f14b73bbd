import { Lightbulb, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import type { Problem } from "@/lib/message/schema";

/** How serious a problem looks, and what it is called. */
export const severityLooks: Record<Problem["severity"], { icon: LucideIcon; name: string; tone: string }> = {
  error: { icon: OctagonAlert, name: "Error", tone: "text-danger" },
  warning: { icon: TriangleAlert, name: "Warning", tone: "text-amber" },
  hint: { icon: Lightbulb, name: "Hint", tone: "text-text-3" },
};
