import { z } from "zod";
import { nameField } from "@/lib/fields";

const name = nameField();
const id = z.string().min(1);

export const nameSchema = z.object({ name });
export const renameSchema = z.object({ id, name });
export const createMessageSchema = z.object({ campaignId: id, name });
export const removeSchema = z.object({ id });
