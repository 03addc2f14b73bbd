import { describe, expect, it } from "vitest";
import { isOwnOrigin, readJson } from "./incoming";

const address = "http://127.0.0.1:3000/api/x";
const put = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(address, { method: "PUT", body, headers, duplex: "half" } as RequestInit);

async function refusedWith(request: Request) {
  const read = await readJson(request, 1000);
  if (read.ok) throw new Error("was taken");
  return [read.response.status, await read.response.json()];
}

describe("readJson", () => {
  it("reads JSON in any script, also where a chunk ends within a character", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ text: "مرحبا 👩🏽‍🚀" }));
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readJson(put(body), 1000)).toEqual({ ok: true, value: { text: "مرحبا 👩🏽‍🚀" } });
  });

  it.each(["", "{", "nonsense", "<html>"])("refuses %j", async (body) => {
    expect(await refusedWith(put(body))).toEqual([
      400,
      { message: "The request is not readable: its body is not JSON." },
    ]);
  });

  it("refuses what says that it is too large, without reading it", async () => {
    const request = put("x", { "content-length": "5000" });
    expect((await refusedWith(request))[0]).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  it("stops reading what is too large without saying so", async () => {
    let chunks = 0;
    const body = new ReadableStream({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(400));
      },
    });
    expect(await refusedWith(put(body))).toEqual([413, { message: "This is too large: at most 1 KB can be taken." }]);
    expect(chunks).toBeLessThan(10);
  });
});

describe("isOwnOrigin", () => {
  it.each([
    [undefined, "127.0.0.1:3000", true],
    ["http://127.0.0.1:3000", "127.0.0.1:3000", true],
    ["http://192.168.1.5:3000", "192.168.1.5:3000", true],
    ["https://cards.example.com", "cards.example.com", true],
    ["http://127.0.0.1:3000", "elsewhere", true],
    ["https://evil.example", "127.0.0.1:3000", false],
    ["http://127.0.0.1:3001", "127.0.0.1:3000", false],
    ["null", "127.0.0.1:3000", false],
    ["", "127.0.0.1:3000", false],
  ])("of %s at %s is %s", (origin, host, own) => {
    const headers = { host, ...(origin !== undefined && { origin }) };
    expect(isOwnOrigin(new Request(address, { headers }))).toBe(own);
  });
});
