// Prints a one-time administrator link for whoever has the machine; the app may be running. Runs under the bundled Node.
import { existsSync } from "node:fs";
import { readEnvironment } from "../lib/env.ts";
import { allowServerModules } from "./server-modules.mjs";

const settings = readEnvironment(process.env);
if (!settings.ok) fail(settings.message);

allowServerModules();
const { closeDatabase, sqlitePath } = await import("../lib/db/client.ts");
const { migrate } = await import("../lib/db/migrate.ts");
const { describeStartFailure } = await import("../lib/db/start-failure.ts");
const { createInvitation } = await import("../lib/invitations.ts");

const file = sqlitePath(settings.value);
if (!settings.value.databaseUrl && !existsSync(file))
  fail(`There is no database at ${file}. Set DATA_DIR or DATABASE_URL as you do for npm start.`);

try {
  await migrate();
  const { url, expiresAt } = await createInvitation({ kind: "recover", role: "admin" });
  const minutes = Math.round((expiresAt - Date.now()) / 60_000);
  console.log(
    `Open this link within ${minutes} minutes to make an administrator's account, or to give yours a new password:`,
  );
  console.log(url);
} catch (error) {
  fail(describeStartFailure(error));
} finally {
  await closeDatabase();
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
