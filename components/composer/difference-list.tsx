"use client";

import { type Difference, differences } from "@/lib/message/differences";
import type { MessageDraft } from "@/lib/message/schema";

const shownAtFirst = 12;

interface DifferenceListProps {
  /** Names the list: "What differs from now". */
  label: string;
  before: MessageDraft;
  after: MessageDraft;
}

/** What differs between two drafts, field by field. */
export function DifferenceList({ label, before, after }: DifferenceListProps) {
  const all = differences(before, after);
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return (
    <section aria-label={label} className="grid content-start gap-1.5">
      <h3 className="font-semibold">
        {label} {all.length > 0 && <span className="font-normal text-text-3">{all.length}</span>}
      </h3>
      {all.length === 0 ? (
        <p className="text-text-2">
          {isSame ? "Nothing: both are the same." : "Nothing that this type of message shows."}
        </p>
      ) : (
        <ul className="grid gap-1.5">
          {all.slice(0, shownAtFirst).map((difference) => (
            <li key={`${difference.kind} ${difference.path}`} className="wrap-anywhere">
              <Line difference={difference} />
            </li>
          ))}
          {all.length > shownAtFirst && <li className="text-text-3">and {all.length - shownAtFirst} more</li>}
        </ul>
      )}
    </section>
  );
}

function Line({ difference: { kind, place, before, after } }: { difference: Difference }) {
  if (kind !== "changed")
    return (
      <>
        <span className="font-medium">{place}</span> {kind}
        {(before || after) && <span className="text-text-2">: {before || after}</span>}
      </>
    );
  return (
    <>
      <span className="font-medium">{place}</span>
      {(before || after) && (
        <span className="block text-text-2">
          <del className="no-underline">{before}</del>
          <span aria-hidden> → </span>
          <span className="sr-only"> became </span>
          <ins className="text-text no-underline">{after}</ins>
        </span>
      )}
    </>
  );
}
