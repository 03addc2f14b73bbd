import { z } from "zod";

const name = z.string().trim().min(1, "Write a name.").max(120, "Shorten the name to 120 characters.");
const id = z.string().min(1);

export const nameSchema = z.object({ name });
export const renameSchema = z.object({ id, name });
export const createMessageSchema = z.object({ campaignId: id, name });
export const removeSchema = z.object({ id });
