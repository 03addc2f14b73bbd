import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Tone = "info" | "success" | "warning" | "error";

const looks: Record<Tone, { Icon: typeof Info; box: string; icon: string }> = {
  info: { Icon: Info, box: "border-line bg-sunk", icon: "text-text-2" },
  success: { Icon: CircleCheck, box: "border-line bg-sunk", icon: "text-text-2" },
  warning: { Icon: TriangleAlert, box: "border-transparent bg-amber-tint", icon: "text-amber" },
  error: { Icon: CircleAlert, box: "border-transparent bg-danger-tint", icon: "text-danger" },
};

interface NoticeProps {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  /** Said at once by screen readers when it appears. */
  live?: boolean;
  className?: string;
}

/** A boxed sentence about the page or the form it stands in. */
export function Notice({ tone = "info", title, children, live, className = "" }: NoticeProps) {
  const { Icon, box, icon } = looks[tone];
  return (
    <div
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className={`flex min-w-0 items-start gap-2 rounded-r3 border px-3 py-2 ${box} ${className}`}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className={`mt-0.5 shrink-0 ${icon}`} />
      <div className="min-w-0 flex-1 wrap-anywhere">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
