"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { AccountMenu } from "./account-menu";
import { Mark } from "./mark";
import { destinations, isHere } from "./navigation";
import { useShell } from "./shell-context";

/** The way around: 80 px with names, 56 px with icons alone; below 960 px a menu in the page's bar takes its place. */
export function Rail() {
  const shell = useShell();
  const pathname = usePathname();
  return (
    <nav
      aria-label="Cardwright"
      className="sticky top-0 flex h-dvh w-(--rail) flex-col items-center border-line border-r bg-canvas max-mid:hidden"
    >
      <Link href="/campaigns" aria-label="Cardwright, home" className="grid h-14 w-full place-items-center text-accent">
        <Mark />
      </Link>
      <ul className="grid w-full gap-1 px-1 py-2">
        {destinations(shell).map((destination) => {
          const { name, href, icon: Icon } = destination;
          return (
            <li key={href}>
              <Link
                href={href}
                title={name}
                aria-current={isHere(destination, pathname) ? "page" : undefined}
                className="grid justify-items-center gap-1 rounded-r2 py-2.5 font-medium text-t1 text-text-2 tracking-[-0.01em] hover:bg-hover hover:text-text aria-[current]:bg-tint aria-[current]:text-accent wide:pt-2 wide:pb-1.5"
              >
                <Icon size={20} strokeWidth={1.6} aria-hidden />
                <span className="sr-only wide:not-sr-only">{name}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <div className="mt-auto mb-4">
        <AccountMenu />
      </div>
    </nav>
  );
}
