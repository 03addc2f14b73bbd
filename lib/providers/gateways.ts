import "server-only";
import { gateway as aerialink } from "./aerialink/gateway";
import type { Gateway } from "./gateway";
import type { ProviderId } from "./profiles";
import { gateway as sinch } from "./sinch/gateway";

/** The sandbox side of every provider. */
export const gateways: Record<ProviderId, Gateway> = { aerialink, sinch };
