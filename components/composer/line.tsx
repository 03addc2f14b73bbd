import type { ReactNode } from "react";

interface LineProps {
  id: string;
  heading: string;
  /** Beside the heading: a count. */
  aside?: ReactNode;
  path: string;
  /** What opens below both, over the whole width. */
  below?: ReactNode;
  children: ReactNode;
}

/** One part of the message below its cards: a term at the left, its value at the right. */
export function Line({ id, heading, aside, path, below, children }: LineProps) {
  return (
    <section
      aria-labelledby={id}
      data-path={path}
      className="grid min-h-11 grid-cols-[217px_minmax(0,1fr)] items-start gap-x-6 border-line py-1.5 not-first:border-t max-mid:grid-cols-1 max-mid:gap-y-1 max-mid:py-3"
    >
      <div className="flex min-h-8 items-center gap-2 mid:pl-[17px]">
        <h2 id={id} className="font-semibold">
          {heading}
        </h2>
        {aside}
      </div>
      <div className="min-w-0">{children}</div>
      {below && <div className="col-span-full pt-2 pb-2">{below}</div>}
    </section>
  );
}
