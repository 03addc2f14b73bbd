import type { ProviderId } from "./profiles";
import type { Adapter } from "./types";

/** The two directions between a message and a provider's JSON, safe for the browser and loaded on use. */
export const payloads = {
  aerialink: () => import("./aerialink/payload"),
  sinch: () => import("./sinch/payload"),
} satisfies Record<ProviderId, () => Promise<Pick<Adapter, "toPayload" | "fromPayload">>>;
