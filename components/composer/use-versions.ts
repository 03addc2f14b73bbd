import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { toDraft } from "@/lib/message/defaults";
import type { MessageDraft } from "@/lib/message/schema";
import { useSession } from "./session";

/** What a message was at the end of a stretch of work. Times are epoch milliseconds. */
export interface ListedVersion {
  version: number;
  savedAt: number;
  savedBy: string;
  /** Its first words. */
  summary: string;
  mark: "before-restore" | "replaced" | null;
  /** When the version was saved that this one was restored from. */
  restoredFrom: number | null;
  sentAt: number | null;
}

/** Always asked anew: the message changes while the dialog is closed. */
const fresh = { gcTime: 0, retry: false, refetchOnWindowFocus: false, networkMode: "always" } as const;

/** The versions, the newest first, page by page. What is unsaved is saved before, so that the first one is what is written. */
export function useVersions() {
  const { messageId, autosave } = useSession();
  return useInfiniteQuery({
    queryKey: ["versions", messageId],
    queryFn: async ({ pageParam, signal }) => {
      if (pageParam === 0) await autosave.flush();
      const before = pageParam > 0 ? `?before=${pageParam}` : "";
      return read<{ versions: ListedVersion[]; hasMore: boolean }>(
        `/api/messages/${messageId}/versions${before}`,
        signal,
      );
    },
    initialPageParam: 0,
    getNextPageParam: ({ versions, hasMore }) => (hasMore ? versions.at(-1)?.version : undefined),
    ...fresh,
  });
}

/** One version with its draft. */
export function useVersion(version: number) {
  const { messageId } = useSession();
  return useQuery({
    queryKey: ["version", messageId, version],
    queryFn: async ({ signal }): Promise<ListedVersion & { draft: MessageDraft }> => {
      const stored = await read<ListedVersion & { draft: unknown }>(
        `/api/messages/${messageId}/versions/${version}`,
        signal,
      );
      return { ...stored, draft: toDraft(stored.draft) };
    },
    ...fresh,
  });
}

/** Throws a sentence for the person where there is no answer to show. */
async function read<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, { signal });
  } catch {
    throw new Error("No connection to Cardwright. Try again when you are online.");
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Answer;
  const { message } = (body ?? {}) as { message?: string };
  throw new Error(message ?? "The versions could not be read. Try again.");
}
