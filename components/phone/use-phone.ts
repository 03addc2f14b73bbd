"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf } from "@/components/ui/use-action-form";
import type { Result } from "@/lib/result";
import type { PhoneAnswer, PhoneMessage } from "./conversations";
import type { PhoneActionInput } from "./schema";

export interface PhoneContent {
  messages: PhoneMessage[];
  answers: PhoneAnswer[];
}

export type Act = (input: PhoneActionInput) => Promise<Result>;

/** Milliseconds between two looks for new messages. */
const interval = 1500;
const queryKey = ["sandbox phone"];

/** What the phones hold, kept up to date, and the one way to do something on them. */
export function usePhone(initial: PhoneContent, act: Act) {
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<PhoneContent> => {
      const response = await fetch("/phone/messages", { signal });
      if (!response.ok) throw new Error(`The phone could not be read (${response.status}).`);
      return (await response.json()) as PhoneContent;
    },
    initialData: initial,
    refetchInterval: interval,
  });
  const [pending, setPending] = useState<{ messageId: string; text: string | null } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  /** `text` is the bubble that stands in the thread until the webhook has come back; null for none. */
  const perform = async (input: PhoneActionInput, text: string | null) => {
    setPending({ messageId: input.sandboxMessageId, text });
    setFailure(null);
    const result = await answerOf(act(input));
    if (!result.ok) setFailure(result.message);
    // The action waits for its webhook, so the next look shows what came of it.
    await client.invalidateQueries({ queryKey });
    setPending(null);
  };

  return { content: data, isStale: isError, pending, failure, perform };
}
