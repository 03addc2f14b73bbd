import type { BetterAuthOptions } from "better-auth";

/** What decides the columns of better-auth's tables; `lib/auth.ts` adds how it behaves. */
export const signInTables = {
  user: { additionalFields: { role: { type: "string", required: true, input: false } } },
  rateLimit: { storage: "database" },
} satisfies BetterAuthOptions;
