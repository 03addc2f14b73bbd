"use server";

import { newAccountSchema } from "@/components/people/schema";
import { publicAction } from "@/lib/action";
import { acceptInvitation } from "@/lib/invitations";

export const acceptLink = publicAction("acceptLink", newAccountSchema, acceptInvitation);
