"use server";

import { refreshed } from "@/app/refreshed";
import { changeRoleSchema, inviteSchema, removePersonSchema } from "@/components/people/schema";
import { action } from "@/lib/action";
import * as people from "@/lib/people";

export const invitePerson = action("invitePerson", inviteSchema, people.invitePerson);

export const changeRole = action("changeRole", changeRoleSchema, async (actor, input) =>
  refreshed(await people.changeRole(actor, input)),
);

export const removePerson = action("removePerson", removePersonSchema, async (actor, input) =>
  refreshed(await people.removePerson(actor, input)),
);
