"use server";

import { refreshed } from "@/app/refreshed";
import {
  createMessageSchema,
  idSchema,
  moveSchema,
  nameSchema,
  renameSchema,
  saveAsTemplateSchema,
} from "@/components/campaigns/schema";
import { action } from "@/lib/action";
import * as campaigns from "@/lib/campaigns";
import * as messages from "@/lib/messages";
import * as arrange from "@/lib/messages/arrange";
import * as templates from "@/lib/templates";

export const createCampaign = action("createCampaign", nameSchema, async (actor, input) =>
  refreshed(await campaigns.createCampaign(actor, input)),
);

export const renameCampaign = action("renameCampaign", renameSchema, async (actor, input) =>
  refreshed(await campaigns.renameCampaign(actor, input)),
);

export const duplicateCampaign = action("duplicateCampaign", idSchema, async (actor, input) =>
  refreshed(await campaigns.duplicateCampaign(actor, input)),
);

export const archiveCampaign = action("archiveCampaign", idSchema, async (actor, input) =>
  refreshed(await campaigns.archiveCampaign(actor, input)),
);

export const restoreCampaign = action("restoreCampaign", idSchema, async (actor, input) =>
  refreshed(await campaigns.restoreCampaign(actor, input)),
);

export const removeCampaign = action("removeCampaign", idSchema, async (actor, input) =>
  refreshed(await campaigns.removeCampaign(actor, input)),
);

export const createMessage = action("createMessage", createMessageSchema, async (actor, input) =>
  refreshed(
    input.templateId === ""
      ? await messages.createMessage(actor, input)
      : await templates.createFromTemplate(actor, input),
  ),
);

export const renameMessage = action("renameMessage", renameSchema, async (actor, input) =>
  refreshed(await messages.renameMessage(actor, input)),
);

export const duplicateMessage = action("duplicateMessage", idSchema, async (actor, input) =>
  refreshed(await arrange.duplicateMessage(actor, input)),
);

export const moveMessage = action("moveMessage", moveSchema, async (actor, input) =>
  refreshed(await arrange.moveMessage(actor, input)),
);

export const archiveMessage = action("archiveMessage", idSchema, async (actor, input) =>
  refreshed(await arrange.archiveMessage(actor, input)),
);

export const restoreMessage = action("restoreMessage", idSchema, async (actor, input) =>
  refreshed(await arrange.restoreMessage(actor, input)),
);

export const removeMessage = action("removeMessage", idSchema, async (actor, input) =>
  refreshed(await messages.removeMessage(actor, input)),
);

export const saveAsTemplate = action("saveAsTemplate", saveAsTemplateSchema, async (actor, input) =>
  refreshed(await templates.saveAsTemplate(actor, input)),
);

export const renameTemplate = action("renameTemplate", renameSchema, async (actor, input) =>
  refreshed(await templates.renameTemplate(actor, input)),
);

export const removeTemplate = action("removeTemplate", idSchema, async (actor, input) =>
  refreshed(await templates.removeTemplate(actor, input)),
);
