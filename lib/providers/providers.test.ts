import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gateways } from "./gateways";
import { adapters } from "./index";
import { payloads } from "./payloads";
import { profiles, providerIds } from "./profiles";

const root = import.meta.dirname;
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const importsOf = (file: string) =>
  Array.from(
    readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"|^import "([^"]+)"/gm),
  ).map(([, from, bare]) => from ?? bare ?? "");

/** The file itself and everything that it brings into a bundle. */
function bundleOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const from of importsOf(file)) {
    if (!from.startsWith(".")) found.add(from);
    else bundleOf(`${new URL(from, `file://${file}`).pathname}.ts`, found);
  }
  return found;
}

describe("the provider folders", () => {
  it("are exactly the registered providers", () => {
    expect(folders.toSorted()).toEqual(providerIds.toSorted());
    for (const registry of [adapters, gateways, payloads, profiles])
      expect(Object.keys(registry).toSorted()).toEqual(folders.toSorted());
  });

  describe.each(folders)("%s", (folder) => {
    it("has every part", () => {
      for (const part of [
        "profile.ts",
        "payload.ts",
        "adapter.ts",
        "gateway.ts",
        "adapter.test.ts",
        "gateway.test.ts",
        "fixtures",
      ])
        expect(existsSync(`${root}/${folder}/${part}`), part).toBe(true);
    });

    it("goes by its folder's name", async () => {
      const id = providerIds.find((known) => known === folder);
      if (!id) throw new Error("not registered");
      expect(profiles[id].id).toBe(folder);
      expect(adapters[id].profile).toBe(profiles[id]);
      const payload = await payloads[id]();
      expect(adapters[id].toPayload).toBe(payload.toPayload);
      expect(adapters[id].fromPayload).toBe(payload.fromPayload);
    });

    it("keeps profile and payload safe for the browser", () => {
      for (const part of ["profile.ts", "payload.ts"]) {
        const packages = Array.from(bundleOf(`${root}/${folder}/${part}`)).filter((from) => !from.startsWith("/"));
        expect(packages.filter((from) => !["zod", "uuid"].includes(from))).toEqual([]);
      }
    });

    it("keeps adapter and gateway on the server", () => {
      for (const part of ["adapter.ts", "gateway.ts"])
        expect(importsOf(`${root}/${folder}/${part}`)).toContain("server-only");
    });

    it("imports no other provider, no database, no Next and no environment", () => {
      const others = folders.filter((other) => other !== folder);
      for (const file of readdirSync(`${root}/${folder}`).filter((name) => name.endsWith(".ts"))) {
        const text = readFileSync(`${root}/${folder}/${file}`, "utf8");
        const from = Array.from(text.matchAll(/(?:from|import\() ?"([^"]+)"/g)).map(([, name]) => name ?? "");
        const forbidden = from.filter(
          (name) =>
            others.some((other) => name.includes(`/${other}/`)) ||
            /^next(\/|$)|\/db\/|^@\/(app|components)|kysely|undici|\/http$|node:https?$/.test(name),
        );
        expect(forbidden, file).toEqual([]);
        expect(text, file).not.toMatch(/process\.env|\bfetch\(|Date\.now\(|new Date\(\)/);
      }
    });

    it("marks what is assumed in its fixtures, and names a source for each", () => {
      for (const kind of ["answers", "payloads", "webhooks"])
        for (const file of readdirSync(`${root}/${folder}/fixtures/${kind}`)) {
          const fixture = JSON.parse(readFileSync(`${root}/${folder}/fixtures/${kind}/${file}`, "utf8"));
          expect(fixture.source, file).toBeTypeOf("string");
          expect([undefined, true], file).toContain(fixture.assumed);
        }
    });

    it("alone recognises its published payloads", async () => {
      const dialects = await Promise.all(providerIds.map(async (id) => ({ id, dialect: await payloads[id]() })));
      for (const file of readdirSync(`${root}/${folder}/fixtures/payloads`)) {
        const { payload } = JSON.parse(readFileSync(`${root}/${folder}/fixtures/payloads/${file}`, "utf8"));
        const known = dialects.filter(({ dialect }) => dialect.isPayload(payload)).map(({ id }) => id);
        expect(known, file).toEqual([folder]);
      }
    });

    it("describes every setting for the form, and its address as the provider's own", () => {
      const { adapter } = { adapter: adapters[folder as keyof typeof adapters] };
      for (const [name, field] of Object.entries(adapter.settings.shape))
        expect(field.meta()?.title, name).toBeTypeOf("string");
      const address = adapter.settings.shape.baseUrl;
      expect(address?.safeParse(undefined)).toMatchObject({
        success: true,
        data: expect.stringMatching(/^https:\/\//),
      });
      expect(address?.safeParse("https://example.com/v5///").data).toBe("https://example.com/v5");
      for (const wrong of ["", "example.com", "https://", "https://a b", "javascript:alert(1)", "https://a?b"])
        expect(address?.safeParse(wrong).success, wrong).toBe(false);
    });
  });
});
