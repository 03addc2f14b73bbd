import { type SendState, sendStates } from "../providers/types";

/** Whether `state` may replace `current`: only a higher-ranked event moves a send. */
export function outranks(state: SendState, current: SendState): boolean {
  return sendStates.indexOf(state) > sendStates.indexOf(current);
}

/** The states that an event with this state moves forward. */
export function statesBelow(state: SendState): readonly SendState[] {
  return sendStates.slice(0, sendStates.indexOf(state));
}

/** What a send is after a failure: in doubt where the provider may have taken it, else not sent. */
export function stateAfter({ code }: { code: string }): "unknown" | "failed" {
  return code === "unknown-outcome" || code === "unexpected-response" ? "unknown" : "failed";
}

export function isSendState(value: unknown): value is SendState {
  return sendStates.some((state) => state === value);
}
