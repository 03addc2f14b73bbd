import "server-only";
import { gateway as aerialink } from "./aerialink/gateway";
import type { Gateway } from "./gateway";
import { gateway as messente } from "./messente/gateway";
import { gateway as openmarket } from "./openmarket/gateway";
import type { ProviderId } from "./profiles";
import { gateway as sinch } from "./sinch/gateway";
import { gateway as splashify } from "./splashify/gateway";

/** The sandbox side of every provider. */
export const gateways: Record<ProviderId, Gateway> = { aerialink, messente, openmarket, sinch, splashify };
