import { useQuery } from "@tanstack/react-query";
import type { ProviderId } from "@/lib/providers/profiles";
import type { TapEvent } from "./tapping";

/** A webhook as it would arrive. */
interface TapWebhook {
  method: string;
  contentType: string;
  body: string;
}

/** What a provider would post for something that was done on a phone. Asked for only where a provider is given. */
export function useTapWebhooks(event: TapEvent | undefined, provider: ProviderId | undefined) {
  return useQuery({
    queryKey: ["tap", provider, event?.action],
    queryFn: async ({ signal }): Promise<TapWebhook[]> => {
      const response = await fetch("/api/taps", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ provider, action: event?.action }),
        signal,
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.message);
      return answer.webhooks;
    },
    enabled: event !== undefined && provider !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    // Being offline is an answer here, not a reason to wait.
    networkMode: "always",
  });
}
