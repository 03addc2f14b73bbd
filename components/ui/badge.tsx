import type { ReactNode } from "react";

/** One quiet word beside a name: "Sandbox". */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block shrink-0 rounded-r1 bg-segment px-1.5 align-[1px] font-medium text-t1 text-text-2">
      {children}
    </span>
  );
}
