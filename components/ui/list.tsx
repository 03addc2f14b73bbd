import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { LinkPending } from "./link-pending";

/** Rows in one outline, with hairlines between them. */
export function List({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-r3 border border-line">
      {children}
    </ul>
  );
}

interface ListRowProps {
  icon?: ReactNode;
  title: ReactNode;
  /** Makes the whole row a link, called as the title. */
  href?: Route;
  /** A quieter second line. */
  detail?: ReactNode;
  /** At the end: a time, a state. */
  meta?: ReactNode;
  /** A menu or a button of its own. */
  children?: ReactNode;
}

export function ListRow({ icon, title, href, detail, meta, children }: ListRowProps) {
  return (
    <li
      className={`relative flex min-h-14 items-center gap-3 py-2 pl-4 first:rounded-t-[7px] last:rounded-b-[7px] ${href ? "hover:bg-sunk" : ""} ${children ? "pr-2" : "pr-4"}`}
    >
      {icon && <span className="shrink-0 text-text-3">{icon}</span>}
      <div className="grid min-w-0 flex-1 items-center gap-x-4 mid:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <p className="truncate font-medium">
            {href ? (
              <Link
                href={href}
                className="after:absolute after:inset-0 after:rounded-r2 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
              >
                {title}
                <LinkPending />
              </Link>
            ) : (
              title
            )}
          </p>
          {detail && <div className="truncate text-t2 text-text-3">{detail}</div>}
        </div>
        {meta && <div className="text-t2 text-text-2 max-mid:mt-0.5 mid:text-right">{meta}</div>}
      </div>
      {/* Above the link that covers the row. */}
      {children && <div className="relative z-1 flex shrink-0 items-center gap-1">{children}</div>}
    </li>
  );
}
