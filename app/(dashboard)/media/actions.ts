"use server";

import { z } from "zod";
import { refreshed } from "@/app/refreshed";
import { action } from "@/lib/action";
import * as library from "@/lib/media/library";

export const removeMedia = action("removeMedia", z.object({ file: z.string() }), async (actor, input) =>
  refreshed(await library.removeMedia(actor, input)),
);
