import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** An empty page: what would be here, and the one thing to do next. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 rounded-r3 border border-line border-dashed px-4 py-12 text-center">
      <Icon size={24} strokeWidth={1.5} aria-hidden className="text-text-3" />
      <h2 className="font-semibold">{title}</h2>
      {children && <div className="max-w-[48ch] text-balance text-text-2">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
