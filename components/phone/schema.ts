import { z } from "zod";

/** What the action behind the sandbox phone takes. */
export const phoneActionSchema = z.object({
  sandboxMessageId: z.uuid(),
  action: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("tap"), title: z.string().max(5000), postbackData: z.string().max(10_000) }),
    z.object({ kind: z.literal("reply"), text: z.string().trim().min(1, "Write a reply first.").max(3072) }),
    z.object({
      kind: z.literal("location"),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      postbackData: z.string().max(10_000).optional(),
    }),
  ]),
});

export type PhoneActionInput = z.infer<typeof phoneActionSchema>;
