import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { LinkPending } from "../ui/link-pending";

/** Tiles side by side, as many as there is room for; two on a phone. */
export function Tiles({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  const columns = wide
    ? "grid-cols-[repeat(auto-fill,minmax(min(272px,100%),1fr))]"
    : "grid-cols-[repeat(auto-fill,minmax(208px,1fr))] max-mid:grid-cols-2 max-mid:gap-3";
  return (
    <ul aria-label={label} className={`grid gap-4 ${columns}`}>
      {children}
    </ul>
  );
}

interface TileProps {
  /** What is drawn above the name; only to look at. */
  picture: ReactNode;
  name: string;
  /** Makes the whole tile a link, called as its name. */
  href?: Route;
  /** Beside the name: a menu. */
  menu?: ReactNode;
  /** Below the name. */
  children: ReactNode;
}

export function Tile({ picture, name, href, menu, children }: TileProps) {
  return (
    <li className="relative flex min-w-0 flex-col overflow-clip rounded-r3 border border-line bg-bg has-[a:hover]:border-field-line">
      <div className="border-line border-b bg-canvas">{picture}</div>
      <div className={`grid grid-cols-[minmax(0,1fr)] content-start gap-0.5 py-2 pl-3 ${menu ? "pr-1" : "pr-3"}`}>
        <div className="flex min-h-control-small items-center gap-1">
          <p className="min-w-0 flex-1 truncate font-medium">
            {href ? (
              <Link
                href={href}
                title={name}
                className="after:absolute after:inset-0 after:rounded-[7px] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
              >
                {name}
                <LinkPending />
              </Link>
            ) : (
              name
            )}
          </p>
          {/* Above the link that covers the tile. */}
          {menu && <div className="relative z-1 flex shrink-0 items-center">{menu}</div>}
        </div>
        {children}
      </div>
    </li>
  );
}
