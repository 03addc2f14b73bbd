"use server";

import { refreshed } from "@/app/refreshed";
import {
  checkConnectionSchema,
  createConnectionSchema,
  removeConnectionSchema,
  updateConnectionSchema,
} from "@/components/connections/schema";
import { action } from "@/lib/action";
import * as connections from "@/lib/connections";
import * as check from "@/lib/connections/check-connection";

export const createConnection = action("createConnection", createConnectionSchema, async (actor, input) =>
  refreshed(await connections.createConnection(actor, input)),
);

export const updateConnection = action("updateConnection", updateConnectionSchema, async (actor, input) =>
  refreshed(await connections.updateConnection(actor, input)),
);

export const removeConnection = action("removeConnection", removeConnectionSchema, async (actor, input) =>
  refreshed(await connections.removeConnection(actor, input)),
);

export const checkConnection = action("checkConnection", checkConnectionSchema, check.checkConnection);
