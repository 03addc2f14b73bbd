// Prints the figures that docs/architecture.md sets budgets for. `npm run bench -- calls` runs one part alone.
import { allowServerModules } from "../scripts/server-modules.mjs";

allowServerModules();
const parts = {
  calls: () => import("./calls.mjs").then(({ measureCalls }) => measureCalls()),
  log: () => import("./log.mjs").then(({ measureLog }) => measureLog()),
  webhooks: () => import("./webhooks.mjs").then(({ measureWebhooks }) => measureWebhooks()),
  start: () => import("./start.mjs").then(({ measureStart }) => measureStart()),
  composer: () => import("./composer.mjs").then(({ measureComposer }) => measureComposer()),
};
const chosen = process.argv.slice(2).filter((argument) => argument in parts);
for (const part of chosen.length > 0 ? chosen : Object.keys(parts)) await parts[part]();
process.exit(0);
