import "server-only";
import { unreadableConnections } from "./connections/connection-store";
import { env } from "./env";

/** What whoever runs this server should know, though it can start: one line each. */
export async function startWarnings(): Promise<string[]> {
  const { databaseUrl, secret } = env();
  const unreadable = await unreadableConnections();
  return [
    databaseUrl && !secret
      ? "SECRET is not set, so what is stored encrypted can be read only with the file “secret” in this data folder. Several servers on one database need the same SECRET."
      : [],
    unreadable.length > 0
      ? `These connections cannot send, because SECRET (or the file “secret” in the data folder) is not the one they were stored with: ${unreadable.join(", ")}. Put it back, or fill in each of them again.`
      : [],
  ].flat();
}
