import type { BetterAuthOptions } from "better-auth";
import { newId } from "./id.ts";

/** What decides the columns and ids of better-auth's tables; `lib/auth.ts` adds how it behaves. */
export const signInTables = {
  user: { additionalFields: { role: { type: "string", required: true, input: false } } },
  rateLimit: { storage: "database" },
  // `migrate` has just brought the tables up to date.
  advanced: { database: { generateId: newId, validateSchema: false } },
} satisfies BetterAuthOptions;
