"use server";

import { refreshed } from "@/app/refreshed";
import { createMessageSchema, nameSchema, removeSchema, renameSchema } from "@/components/campaigns/schema";
import { action } from "@/lib/action";
import * as campaigns from "@/lib/campaigns";
import * as messages from "@/lib/messages";

export const createCampaign = action("createCampaign", nameSchema, async (actor, input) =>
  refreshed(await campaigns.createCampaign(actor, input)),
);

export const renameCampaign = action("renameCampaign", renameSchema, async (actor, input) =>
  refreshed(await campaigns.renameCampaign(actor, input)),
);

export const removeCampaign = action("removeCampaign", removeSchema, async (actor, input) =>
  refreshed(await campaigns.removeCampaign(actor, input)),
);

export const createMessage = action("createMessage", createMessageSchema, async (actor, input) =>
  refreshed(await messages.createMessage(actor, input)),
);

export const renameMessage = action("renameMessage", renameSchema, async (actor, input) =>
  refreshed(await messages.renameMessage(actor, input)),
);

export const removeMessage = action("removeMessage", removeSchema, async (actor, input) =>
  refreshed(await messages.removeMessage(actor, input)),
);
