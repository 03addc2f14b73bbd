import { z } from "zod";
import { nameField } from "@/lib/fields";

const name = nameField();
const id = z.string().min(1);
/** Minutes east of Greenwich. */
const utcOffset = z.int().min(-900).max(900);

export const nameSchema = z.object({ name });
export const renameSchema = z.object({ id, name });
export const createMessageSchema = z.object({
  campaignId: z.string().min(1, "Choose a campaign."),
  name,
  /** What it begins with; "" for an empty message. */
  templateId: z.string(),
  utcOffset,
});
export const idSchema = z.object({ id });
/** Into a campaign that there is, or into a new one. */
export const moveSchema = z
  .object({ id, campaignId: z.string(), newCampaign: z.string() })
  .refine(({ campaignId, newCampaign }) => campaignId !== "" || newCampaign.trim() !== "", {
    path: ["newCampaign"],
    error: "Write a name for the new campaign.",
  });
export const saveAsTemplateSchema = z.object({ messageId: id, name });
