import type { Role } from "@/lib/roles";

export const roleNames: Record<Role, string> = {
  viewer: "Viewer",
  editor: "Editor",
  sender: "Sender",
  admin: "Administrator",
};

/** What a role may do, for the lists in which one is chosen. */
export const roleDetails: Record<Role, string> = {
  viewer: "Looks at everything, changes nothing",
  editor: "Writes messages and keeps the testers",
  sender: "Also sends tests",
  admin: "Also manages connections and people",
};
