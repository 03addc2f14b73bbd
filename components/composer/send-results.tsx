"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Simulated } from "@/components/sends/simulated";
import { isMoving } from "@/components/sends/states";
import { Notice } from "@/components/ui/notice";
import { SendResultCard } from "./send-result-card";
import { SendResultTable } from "./send-result-table";
import { type SentMessage, sideBySide, tally } from "./sent-message";

/** Milliseconds between two looks while something can still change; what is in doubt may be settled by a late report. */
const interval = 1000;
const doubtfulInterval = 3000;

function nextLook(sends: readonly SentMessage[]): number | false {
  if (sends.some(({ state }) => isMoving(state))) return interval;
  return sends.some(({ state }) => state === "unknown") ? doubtfulInterval : false;
}

/** What happened at each phone through each connection; moves by itself as the providers report. */
export function SendResults({ sends, onGo }: { sends: SentMessage[]; onGo(): void }) {
  const ids = sends.map(({ id }) => id).join(",");
  const { data = sends, isError } = useQuery({
    queryKey: ["sends", ids],
    queryFn: async ({ signal }): Promise<SentMessage[]> => {
      const response = await fetch(`/api/sends?ids=${ids}`, { signal });
      if (!response.ok) throw new Error(`The state of the sends could not be read (${response.status}).`);
      return ((await response.json()) as { sends: SentMessage[] }).sends;
    },
    initialData: sends,
    refetchInterval: ({ state }) => nextLook(state.data ?? sends),
  });
  const results = useRef<HTMLElement>(null);
  // The button that was pressed is gone: the focus goes to what came of it.
  useEffect(() => results.current?.focus(), []);
  const [only] = data;
  return (
    <section ref={results} tabIndex={-1} aria-label="Results" className="grid gap-3 outline-none">
      {isError && <Notice tone="warning">Cardwright does not answer. What you see may be out of date.</Notice>}
      {data.length > 1 && (
        <p role="status" className="font-medium">
          {tally(data)}
        </p>
      )}
      {data.length === 1 && only ? (
        <SendResultCard send={only} onGo={onGo} />
      ) : (
        <SendResultTable sends={sideBySide(data)} onGo={onGo} />
      )}
      {data.some(({ connection }) => connection.sandbox) && (
        <Simulated among={data.some(({ connection }) => !connection.sandbox)} />
      )}
    </section>
  );
}
