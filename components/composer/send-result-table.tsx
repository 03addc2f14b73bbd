"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { acceptedText, costFact, deliveredText, fallbackText } from "@/components/sends/send-facts";
import { StateLabel } from "@/components/sends/state-label";
import { stateWords } from "@/components/sends/states";
import { RefusedFields } from "./send-result-card";
import type { SentMessage } from "./sent-message";

const columns = ["Phone", "Connection", "State", "Accepted in", "Delivered in", "Cost", "Fallback"];

/** Several messages side by side: a table where there is room, else a card for each. */
export function SendResultTable({ sends, onGo }: { sends: readonly SentMessage[]; onGo(): void }) {
  return (
    <table aria-label="Results" className="w-full text-left max-mid:block">
      <thead className="max-mid:sr-only">
        <tr className="border-line border-b text-t2 text-text-3">
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1.5 pr-3 align-bottom font-medium">
              {column}
            </th>
          ))}
          <th scope="col" className="py-1.5">
            <span className="sr-only">More</span>
          </th>
        </tr>
      </thead>
      {sends.map((send) => (
        <Row key={send.id} send={send} onGo={onGo} />
      ))}
    </table>
  );
}

function Row({ send, onGo }: { send: SentMessage; onGo(): void }) {
  const { id, recipient, testerName, state, error, connection } = send;
  const { providerName } = connection;
  const isOdd = error !== null || state === "unknown";
  return (
    <tbody className="border-line border-b last:border-b-0 max-mid:mb-2 max-mid:block max-mid:rounded-r3 max-mid:border max-mid:px-3 max-mid:py-2 max-mid:last:border-b">
      <tr className="align-top max-mid:block">
        <th scope="row" className="py-2 pr-3 font-medium max-mid:block max-mid:p-0 max-mid:font-semibold">
          {testerName ?? recipient}
          {testerName && (
            <span className="block whitespace-nowrap font-normal text-t2 text-text-3 tabular-nums">{recipient}</span>
          )}
        </th>
        <Cell label="Connection">{connection.name}</Cell>
        <Cell label="State">
          <StateLabel state={state} provider={providerName} />
        </Cell>
        <Cell label="Accepted in" isShort>
          {acceptedText(send)}
        </Cell>
        <Cell label="Delivered in" isShort>
          {deliveredText(send)}
        </Cell>
        <Cell label="Cost" isShort>
          {costFact(send)}
        </Cell>
        <Cell label="Fallback" isShort>
          {fallbackText(send)}
        </Cell>
        <td className="py-2 text-right whitespace-nowrap max-mid:block max-mid:pt-1 max-mid:pb-0 max-mid:text-left">
          <Link
            href={`/sends/${id}`}
            aria-label={`Timeline and raw answer: ${testerName ?? recipient} through ${connection.name}`}
            className="text-accent hover:underline max-mid:inline-block max-mid:min-h-6"
          >
            Timeline
          </Link>
          {connection.sandbox && !error && (
            <Link
              href={`/phone?send=${id}`}
              aria-label={`Phone of the sandbox: ${testerName ?? recipient} through ${connection.name}`}
              className="ml-3 text-accent hover:underline max-mid:inline-block max-mid:min-h-6"
            >
              Phone
            </Link>
          )}
        </td>
      </tr>
      {isOdd && (
        <tr className="max-mid:block">
          <td colSpan={columns.length + 1} className="pb-2 max-mid:block max-mid:pb-0">
            <p className="max-w-[96ch] text-text-2">
              {error ? `${error.message} ${error.nextStep}` : stateWords[state].meaning(providerName)}
            </p>
            <RefusedFields send={send} onGo={onGo} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** On a narrow screen each fact carries the name of its column. */
function Cell({ label, isShort, children }: { label: string; isShort?: boolean; children: ReactNode }) {
  return (
    <td className="py-2 pr-3 tabular-nums max-mid:flex max-mid:gap-3 max-mid:p-0">
      <span aria-hidden className="w-24 shrink-0 text-text-3 mid:hidden">
        {label}
      </span>
      <span className={`min-w-0 ${isShort ? "mid:whitespace-nowrap" : "wrap-anywhere"}`}>{children}</span>
    </td>
  );
}
