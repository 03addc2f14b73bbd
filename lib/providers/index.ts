import "server-only";
import { adapter as aerialink } from "./aerialink/adapter";
import { adapter as messente } from "./messente/adapter";
import { adapter as openmarket } from "./openmarket/adapter";
import type { ProviderId } from "./profiles";
import { adapter as sinch } from "./sinch/adapter";
import { adapter as splashify } from "./splashify/adapter";
import type { Adapter } from "./types";

/** Every adapter. Its own `settings` schema parses what it is given, so give it nothing that was not parsed by it. */
export const adapters: Record<ProviderId, Adapter> = { aerialink, messente, openmarket, sinch, splashify };
