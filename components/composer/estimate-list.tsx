"use client";

import { estimatesOf } from "@/components/preview/estimates";
import { useSession } from "./session";
import { useSelected } from "./store";
import type { PhoneKind } from "./view";

/** What nobody documents of what this phone draws of the message as it is now. */
export function EstimateList({ kind, name }: { kind: PhoneKind; name: string }) {
  const { draft, view } = useSession();
  const textSize = useSelected(view, (current) => current.textSize);
  const estimates = estimatesOf(kind, draft.get(), textSize);
  return (
    <section aria-label={`Estimates on ${name}`}>
      <h3 className="font-semibold text-t3">
        {estimates.length === 1 ? "1 estimate" : `${estimates.length} estimates`} on this phone
      </h3>
      <p className="mt-1 text-text-2">
        Sizes and behaviour follow what is documented. Where nothing is, this is assumed:
      </p>
      <dl className="mt-2 grid gap-2">
        {estimates.map(({ about, sentence }) => (
          <div key={about}>
            <dt className="font-semibold">{about}</dt>
            <dd className="text-text-2">{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
