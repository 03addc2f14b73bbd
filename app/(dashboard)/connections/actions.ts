"use server";

import {
  createConnectionSchema,
  removeConnectionSchema,
  updateConnectionSchema,
} from "@/components/connections/schema";
import { action } from "@/lib/action";
import * as connections from "@/lib/connections";

export const createConnection = action("createConnection", createConnectionSchema, connections.createConnection);
export const updateConnection = action("updateConnection", updateConnectionSchema, connections.updateConnection);
export const removeConnection = action("removeConnection", removeConnectionSchema, connections.removeConnection);
