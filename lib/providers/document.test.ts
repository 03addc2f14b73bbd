import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { capabilityTable } from "./conformance-document";
import { profiles } from "./profiles";

const path = `${import.meta.dirname}/../../docs/providers.md`;

it("docs/providers.md has the table that the profiles make (writes it anew with -u behind its name)", async () => {
  const document = readFileSync(path, "utf8");
  const [before, , after] = document.split(/<!-- (?:table of the profiles|end of the table) -->/);
  const made = `${before}<!-- table of the profiles -->\n\n${capabilityTable(Object.values(profiles))}\n\n<!-- end of the table -->${after}`;
  await expect(made).toMatchFileSnapshot(path);
});
