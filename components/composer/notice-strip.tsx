import type { ReactNode } from "react";

/** A sentence above the editor that stays in view, and what can be done about it. */
export function NoticeStrip({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="status"
      className="sticky top-0 z-10 mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-r3 border border-line bg-tint px-3 py-1.5"
    >
      <p className="min-w-[16ch] flex-1">{children}</p>
      {action && <div className="flex items-center gap-1">{action}</div>}
    </div>
  );
}
