import type { Result } from "@/lib/result";

interface Named {
  id: string;
  name: string;
}

type Id = Pick<Named, "id">;

/** What can be done with one of the things in the library; a campaign has no `move` and no `saveAsTemplate`. */
export interface LibraryActions {
  rename(input: Named): Promise<Result<unknown>>;
  duplicate(input: Id): Promise<Result<Named>>;
  archive(input: Id): Promise<Result<unknown>>;
  restore(input: Id): Promise<Result<unknown>>;
  remove(input: Id): Promise<Result<unknown>>;
}

export interface MessageActions extends LibraryActions {
  /** `campaignId` "" takes `newCampaign`, the name of one to make. Answers where it was and where it is. */
  move(input: { id: string; campaignId: string; newCampaign: string }): Promise<Result<{ from: string; to: Named }>>;
  saveAsTemplate(input: { messageId: string; name: string }): Promise<Result<unknown>>;
}
