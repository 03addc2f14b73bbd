import { SearchX } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";

/** A list under its own heading, said in a number; nothing where nothing was found. */
export function Found({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-text-2">
        {title} <span className="font-normal text-text-3">{count}</span>
      </h2>
      {children}
    </section>
  );
}

/** Says to screen readers what a search has found, whenever that changes. */
export function FoundCount({ campaigns, messages }: { campaigns: number; messages: number }) {
  return (
    <p role="status" className="sr-only">
      {campaigns === 1 ? "1 campaign" : `${campaigns} campaigns`} and{" "}
      {messages === 1 ? "1 message" : `${messages} messages`} found
    </p>
  );
}

/** What to do where nothing was found; `elsewhere` is where there would be something. */
export function NothingFound({
  query,
  elsewhere,
}: {
  query: string;
  elsewhere?: { count: number; place: string; href: Route } | undefined;
}) {
  return (
    <EmptyState
      icon={SearchX}
      title={`Nothing found for “${query}”`}
      action={
        elsewhere &&
        elsewhere.count > 0 && (
          <ButtonLink href={elsewhere.href}>
            {`Show ${elsewhere.count} ${elsewhere.count === 1 ? "hit" : "hits"} in ${elsewhere.place}`}
          </ButtonLink>
        )
      }
    >
      A name or a text must hold all of these words. Try fewer of them, or only their beginning.
    </EmptyState>
  );
}
