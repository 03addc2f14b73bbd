"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { SendState } from "@/lib/providers/types";
import { Badge } from "../ui/badge";
import { List, ListRow } from "../ui/list";
import { RelativeTime } from "../ui/relative-time";
import { StateLabel } from "./state-label";
import { isMoving } from "./states";

/** What a list shows of a send; times in epoch milliseconds. */
export interface SendRow {
  id: string;
  messageName: string;
  connection: { name: string; providerName: string; sandbox: boolean };
  /** Masked. */
  recipient: string;
  testerName: string | null;
  state: SendState;
  createdAt: number;
}

const pollEvery = 2_000;
/** Later than this nothing is to be expected soon enough to watch for it. */
const watchFor = 15 * 60_000;

/** The newest first; what is still under way moves by itself. */
export function SendList({ sends, children }: { sends: readonly SendRow[]; children?: ReactNode }) {
  const watched = useWatchedSends(sends);
  return (
    <>
      <List label="Sends">
        {sends.map((listed) => {
          const send = watched.get(listed.id) ?? listed;
          const { id, messageName, connection, recipient, testerName, state, createdAt } = send;
          return (
            <ListRow
              key={id}
              href={`/sends/${id}`}
              title={messageName}
              detail={
                <>
                  To {testerName ? `${testerName}, ${recipient}` : recipient} · {connection.name}{" "}
                  {connection.sandbox && <Badge>Sandbox</Badge>}
                </>
              }
              meta={
                <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 mid:grid mid:justify-items-end">
                  <StateLabel state={state} provider={connection.providerName} />
                  <RelativeTime at={createdAt} className="text-text-3" />
                </span>
              }
            />
          );
        })}
      </List>
      {children}
    </>
  );
}

function useWatchedSends(sends: readonly SendRow[]): Map<string, SendRow> {
  const moving = sends.filter(({ state, createdAt }) => isMoving(state) && Date.now() - createdAt < watchFor);
  const ids = moving.map(({ id }) => id).join(",");
  const { data } = useQuery({
    queryKey: ["sends", ids],
    queryFn: ({ signal }) => readSends(ids, signal),
    enabled: ids !== "",
    refetchInterval: ({ state: { data: latest } }) => {
      const rows = latest ?? moving;
      return rows.some(({ state, createdAt }) => isMoving(state) && Date.now() - createdAt < watchFor)
        ? pollEvery
        : false;
    },
  });
  return new Map((data ?? []).map((send) => [send.id, send]));
}

async function readSends(ids: string, signal: AbortSignal): Promise<SendRow[]> {
  const response = await fetch(`/api/sends?ids=${ids}`, { signal });
  if (!response.ok) throw new Error(`The sends could not be read: ${response.status}`);
  const { sends }: { sends: SendRow[] } = await response.json();
  return sends;
}
