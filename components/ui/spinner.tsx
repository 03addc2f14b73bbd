import { LoaderCircle } from "lucide-react";

/** Stands in a button or a label where something is under way. */
export function Spinner() {
  return <LoaderCircle size={16} strokeWidth={1.75} aria-hidden className="shrink-0 animate-spin" />;
}
