"use server";

import { phoneActionSchema } from "@/components/phone/schema";
import { action } from "@/lib/action";
import * as sandbox from "@/lib/sandbox";

export const actOnPhone = action("actOnPhone", phoneActionSchema, sandbox.actOnPhone);
