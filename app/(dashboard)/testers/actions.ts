"use server";

import { refreshed } from "@/app/refreshed";
import { removeTesterSchema, testerSchema, updateTesterSchema } from "@/components/testers/schema";
import { action } from "@/lib/action";
import * as testers from "@/lib/testers";

export const createTester = action("createTester", testerSchema, async (actor, input) =>
  refreshed(await testers.createTester(actor, input)),
);

export const updateTester = action("updateTester", updateTesterSchema, async (actor, input) =>
  refreshed(await testers.updateTester(actor, input)),
);

export const removeTester = action("removeTester", removeTesterSchema, async (actor, input) =>
  refreshed(await testers.removeTester(actor, input)),
);
