"use client";

import type { Route } from "next";
import Link from "next/link";
import { catchLostFocus } from "../ui/lost-focus";
import { SearchField } from "./search-field";

const places = [
  { place: "campaigns", name: "Campaigns", href: "/campaigns" },
  { place: "templates", name: "Templates", href: "/campaigns/templates" },
  { place: "archive", name: "Archive", href: "/campaigns/archive" },
] as const satisfies { place: string; name: string; href: Route }[];

interface LibraryBarProps {
  here: (typeof places)[number]["place"];
  /** What was searched for; absent where there is nothing to search. */
  query?: string | undefined;
}

/** The parts of the library, and the search over the one that is open. */
export function LibraryBar({ here, query }: LibraryBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <nav aria-label="Library">
        <ul className="flex rounded-r2 bg-segment p-0.5">
          {places.map(({ place, name, href }) => (
            <li key={place}>
              <Link
                href={href}
                // The whole page makes room for the next one, and these tabs with it.
                onClick={catchLostFocus}
                aria-current={place === here ? "page" : undefined}
                className="flex h-7 items-center whitespace-nowrap rounded-r1 px-3 font-medium text-text-2 hover:text-text aria-[current]:bg-segment-chosen aria-[current]:text-text aria-[current]:shadow-lift max-mid:h-10"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {query !== undefined && (
        <div className="ml-auto w-full max-w-80 max-mid:max-w-none">
          <SearchField
            key={here}
            path={here === "archive" ? "/campaigns/archive" : "/campaigns"}
            query={query}
            label={here === "archive" ? "Search the archive" : "Search campaigns and messages"}
          />
        </div>
      )}
    </div>
  );
}
