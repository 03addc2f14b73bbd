import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "./data-folder";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cardwright-folder-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("makeFolder", () => {
  it("makes every folder on the way, for their owner alone, and may be asked again", async () => {
    const path = join(folder, "one", "two", "three");
    makeFolder(path);
    makeFolder(path);
    for (const made of [path, join(folder, "one")]) expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  it("refuses a place that is a file, or below one", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    expect(() => makeFolder(file)).toThrow("EEXIST");
    expect(() => makeFolder(join(file, "one", "two"))).toThrow("ENOTDIR");
  });

  it.runIf(process.platform === "linux")("ends where a file system has room for no folder", () => {
    expect(() => makeFolder("/proc/nope")).toThrow("ENOENT");
    expect(() => makeFolder("/proc/nope/one/two")).toThrow("ENOENT");
  });
});
