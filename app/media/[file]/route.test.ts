import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keep, receive } from "@/lib/media/media-store";
import { GET } from "./route";

const before = process.env.DATA_DIR;
const bytes = Buffer.from("0123456789");
let file = "";

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "cardwright-test-"));
  file = await keep(await receive([bytes], 100), "application/pdf");
});
afterAll(async () => {
  await rm(process.env.DATA_DIR ?? "", { recursive: true });
  if (before === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = before;
});

const get = (name: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1/media/${name}`, { headers }), { params: Promise.resolve({ file: name }) });

it("hands out a file for good, as what it is, and lets it run nothing", async () => {
  const response = await get(file);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("0123456789");
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox$/);
});

it("hands out the part that a player asks for", async () => {
  const part = await get(file, { range: "bytes=2-4" });
  expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, "bytes 2-4/10", "234"]);
  const beyond = await get(file, { range: "bytes=10-" });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
});

it("sends nothing again that the browser has", async () => {
  const etag = (await get(file)).headers.get("etag") ?? "";
  const again = await get(file, { "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it.each(["../secret", "incoming", `${"0".repeat(64)}.png`, "\0"])("knows no file %j", async (name) => {
  expect((await get(encodeURIComponent(name))).status).toBe(404);
});
