"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { StateLabel } from "@/components/sends/state-label";
import { isMoving, stateWords } from "@/components/sends/states";
import type { SendState } from "@/lib/providers/types";
import { placeOf } from "./problem-index";
import { useSession } from "./session";
import { revealing } from "./view";

/** One send as the list of sends knows it. */
export interface SentMessage {
  id: string;
  recipient: string;
  testerName: string | null;
  state: SendState;
  error: {
    message: string;
    nextStep: string;
    fields: { path: string; message: string }[];
  } | null;
  connection: { providerName: string; sandbox: boolean };
  answeredAfter: number | null;
}

export type SendOutcome =
  | { ok: true; value: { sends: SentMessage[] } }
  | { ok: false; message: string; fields?: { path: string; message: string }[] };

/** Milliseconds between two looks while something can still change. */
const interval = 1000;

/** What happened at each phone; moves by itself as the provider reports. */
export function SendResults({ sends, onGo }: { sends: SentMessage[]; onGo(): void }) {
  const ids = sends.map(({ id }) => id).join(",");
  const { data = sends } = useQuery({
    queryKey: ["sends", ids],
    queryFn: async ({ signal }): Promise<SentMessage[]> => {
      const response = await fetch(`/api/sends?ids=${ids}`, { signal });
      if (!response.ok) throw new Error(`The state of the sends could not be read (${response.status}).`);
      return ((await response.json()) as { sends: SentMessage[] }).sends;
    },
    initialData: sends,
    refetchInterval: ({ state }) => (state.data?.some((send) => isMoving(send.state)) ? interval : false),
  });
  return (
    <ul className="grid gap-3">
      {data.map((send) => (
        <Result key={send.id} send={send} onGo={onGo} />
      ))}
    </ul>
  );
}

function Result({ send, onGo }: { send: SentMessage; onGo(): void }) {
  const { view, draft } = useSession();
  const { id, recipient, testerName, state, error, connection } = send;
  return (
    <li className="grid gap-1 rounded-r3 border border-line p-3">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{testerName ?? recipient}</span>
        {testerName && <span className="tabular-nums text-text-3">{recipient}</span>}
        <span className="ml-auto" role="status">
          <StateLabel state={state} provider={connection.providerName} />
        </span>
      </div>
      <p className="text-text-2">
        {error ? `${error.message} ${error.nextStep}` : stateWords[state].meaning(connection.providerName)}
      </p>
      {error && error.fields.length > 0 && (
        <ul className="grid gap-1">
          {error.fields.map(({ path, message }) => (
            <li key={`${path} ${message}`} className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 text-danger">{message}</span>
              <button
                type="button"
                onClick={() => {
                  onGo();
                  view.set(revealing(view.get(), draft.get(), path));
                }}
                className="min-h-6 whitespace-nowrap text-t2 text-accent hover:underline"
              >
                {placeOf(path)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="flex gap-4 text-t2">
        <Link href={`/sends/${id}`} className="text-accent hover:underline">
          Timeline and raw answer
        </Link>
        {connection.sandbox && !error && (
          <Link href={`/phone?send=${id}`} className="text-accent hover:underline">
            Open the sandbox phone
          </Link>
        )}
      </p>
    </li>
  );
}
