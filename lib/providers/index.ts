import "server-only";
import { adapter as aerialink } from "./aerialink/adapter";
import type { ProviderId } from "./profiles";
import { adapter as sinch } from "./sinch/adapter";
import type { Adapter } from "./types";

/** Every adapter. Its own `settings` schema parses what it is given, so give it nothing that was not parsed by it. */
export const adapters: Record<ProviderId, Adapter> = { aerialink, sinch };
