import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashToken, keyFor, randomToken, seal, unseal } from "./secrets";

let folder: string;
const before = { DATA_DIR: process.env.DATA_DIR, SECRET: process.env.SECRET };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cardwright-secrets-"));
  process.env.DATA_DIR = folder;
  delete process.env.SECRET;
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

describe("seal", () => {
  it("comes back whole, in any script", () => {
    for (const text of ["", "token", "Grüße 👩🏽‍🚀 مرحبا\0", "x".repeat(100_000)])
      expect(unseal(seal(text))).toBe(text);
  });

  it("shows nothing of the text, and looks different every time", () => {
    const sealed = seal("api-key-123");
    expect(Buffer.from(sealed.slice(3), "base64url").toString("latin1")).not.toContain("api-key");
    expect(seal("api-key-123")).not.toBe(sealed);
  });

  it("refuses what was altered at any place", () => {
    const sealed = seal("api-key-123");
    for (let place = 3; place < sealed.length; place += 1) {
      const altered = sealed.slice(0, place) + (sealed[place] === "A" ? "B" : "A") + sealed.slice(place + 1);
      if (Buffer.from(altered.slice(3), "base64url").equals(Buffer.from(sealed.slice(3), "base64url"))) continue;
      expect(() => unseal(altered)).toThrow("cannot be read");
    }
    for (const broken of ["", "v1", "v1.", "v2.AAAA", sealed.slice(0, 20)]) expect(() => unseal(broken)).toThrow();
  });

  it("is bound to its purpose and to its secret", () => {
    const sealed = seal("api-key-123", "settings");
    expect(() => unseal(sealed, "sign-in")).toThrow("cannot be read");
    process.env.SECRET = "another-secret-of-at-least-32-characters";
    expect(() => unseal(sealed)).toThrow("SECRET");
    const other = seal("api-key-123");
    delete process.env.SECRET;
    expect(() => unseal(other)).toThrow("SECRET");
    expect(unseal(sealed)).toBe("api-key-123");
  });
});

describe("the secret of an installation", () => {
  it("is a file that only its owner may read, and stays the same", async () => {
    const key = keyFor("settings").toString("hex");
    const path = join(folder, "secret");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["secret"]);
    expect((await readFile(path, "utf8")).trim()).toHaveLength(43);
    expect(keyFor("settings").toString("hex")).toBe(key);
    expect(keyFor("sign-in").toString("hex")).not.toBe(key);
  });

  it("is not made when SECRET is set", async () => {
    process.env.SECRET = "a-secret-of-at-least-thirty-two-characters";
    keyFor("settings");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is the same for processes that start together", async () => {
    const script = `const { keyFor } = await import(${JSON.stringify(new URL("./secrets.ts", import.meta.url).href)});
      process.stdout.write(keyFor("settings").toString("hex"));`;
    const run = () =>
      promisify(execFile)(process.execPath, ["--conditions=react-server", "--input-type=module", "-e", script], {
        env: { ...process.env, DATA_DIR: folder },
      });
    const outputs = await Promise.all(Array.from({ length: 4 }, run));
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
    expect(outputs[0]?.stdout).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is refused when the file is damaged, instead of being made anew", async () => {
    await writeFile(join(folder, "secret"), "short");
    expect(() => keyFor("settings")).toThrow(`The secret in ${join(folder, "secret")} is damaged`);
  });
});

describe("tokens", () => {
  it("are long, safe in an address and never the same", () => {
    const tokens = new Set(Array.from({ length: 1000 }, () => randomToken()));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it("are kept as a hash", () => {
    expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
