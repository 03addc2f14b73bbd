"use server";

import { newAccountSchema } from "@/components/people/schema";
import { acceptInvitation } from "@/lib/invitations";
import { invalid } from "@/lib/result";

/** The only action without an actor: whoever holds an unused link may make the account that it allows. */
export async function acceptLink(input: unknown) {
  const parsed = newAccountSchema.safeParse(input);
  return parsed.success ? acceptInvitation(parsed.data) : invalid(parsed.error);
}
