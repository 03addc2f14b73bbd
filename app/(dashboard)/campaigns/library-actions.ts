import type { LibraryActions, MessageActions } from "@/components/campaigns/library-actions";
import * as actions from "./actions";

/** What the pages hand to their lists. */
export const campaignActions: LibraryActions = {
  rename: actions.renameCampaign,
  duplicate: actions.duplicateCampaign,
  archive: actions.archiveCampaign,
  restore: actions.restoreCampaign,
  remove: actions.removeCampaign,
};

export const messageActions: MessageActions = {
  rename: actions.renameMessage,
  duplicate: actions.duplicateMessage,
  move: actions.moveMessage,
  archive: actions.archiveMessage,
  restore: actions.restoreMessage,
  remove: actions.removeMessage,
  saveAsTemplate: actions.saveAsTemplate,
};
