import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { NavigationMenu } from "./navigation-menu";

interface PageHeaderProps {
  title: ReactNode;
  /** Where the page belongs: shown above its title. */
  parent?: { name: string; href: Route };
  /** Buttons at the end of the bar. */
  children?: ReactNode;
}

/** The bar above every page but the composer: its name and what can be done here. */
export function PageHeader({ title, parent, children }: PageHeaderProps) {
  return (
    <header className="sticky top-0 z-10 border-line border-b bg-bg">
      <div className="flex min-h-14 max-w-[1360px] items-center gap-2 px-gutter py-1.5 max-mid:pl-1">
        <NavigationMenu />
        <div className="min-w-0 flex-1">
          {parent && (
            <nav aria-label="Breadcrumb" className="truncate text-t2 text-text-3">
              <Link href={parent.href} className="hover:text-text hover:underline">
                {parent.name}
              </Link>
            </nav>
          )}
          <h1 className="truncate font-semibold text-t4 tracking-[-0.01em]">{title}</h1>
        </div>
        {children}
      </div>
    </header>
  );
}

/** The page below its bar: as wide as a list reads well, or as narrow as a form. */
export function PageBody({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className={`grid w-full gap-4 px-gutter py-6 max-mid:py-4 ${narrow ? "max-w-[688px]" : "max-w-[1360px]"}`}>
      {children}
    </div>
  );
}
