import { beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/lib/db/engines";
import { storeFile } from "@/lib/media";
import { GET, HEAD } from "./route";

const pdf = Buffer.from("%PDF-1.4 0123456789");

const at = (name: string, headers: Record<string, string> = {}, method = "GET") =>
  [
    new Request(`http://127.0.0.1/media/${name}`, { headers, method }),
    { params: Promise.resolve({ file: name }) },
  ] as const;
const get = (name: string, headers?: Record<string, string>) => GET(...at(name, headers));

describeOnBothEngines("a stored file", (open) => {
  let file = "";
  beforeAll(async () => {
    await open();
    const stored = await storeFile(pdf, { filename: "Prices, “new”.pdf", createdBy: "system" });
    if (!stored.ok) throw new Error(stored.message);
    file = stored.value.url.replace("/media/", "");
  });

  it("is handed out for good, as what it is, and may run nothing", async () => {
    const response = await get(file);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(String(pdf));
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("x-file-length")).toBe("19");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox$/);
  });

  it("that is no picture is saved under the name that it came with", async () => {
    expect((await get(file)).headers.get("content-disposition")).toBe(
      "attachment; filename=\"Prices, _new_.pdf\"; filename*=UTF-8''Prices%2C%20%E2%80%9Cnew%E2%80%9D.pdf",
    );
  });

  it("is handed out in parts, as a player asks for them", async () => {
    const part = await get(file, { range: "bytes=9-11" });
    expect([
      part.status,
      part.headers.get("content-range"),
      part.headers.get("x-file-length"),
      await part.text(),
    ]).toEqual([206, "bytes 9-11/19", "3", "012"]);
    const beyond = await get(file, { range: "bytes=19-" });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */19"]);
    expect((await get(file, { range: "bytes=0-1,4-5" })).status).toBe(200);
    expect((await get(file, { range: "bytes=0-1", "if-range": '"another"' })).status).toBe(200);
  });

  it("is described without being opened", async () => {
    const head = await HEAD(...at(file, {}, "HEAD"));
    expect([head.status, head.headers.get("x-file-length"), await head.text()]).toEqual([200, "19", ""]);
  });

  it("is not sent again to whom has it", async () => {
    const etag = (await get(file)).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await get(file, { "if-none-match": known });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
  });

  it.each(["../secret", "incoming", `${"0".repeat(64)}.png`, "\0"])("is not there under the name %j", async (name) => {
    expect((await get(encodeURIComponent(name))).status).toBe(404);
  });
});
