import { describe, expect, it } from "vitest";
import { isProviderError } from "../error";
import type { HttpResponse, MediaFile } from "../types";
import { settingsSchema } from "./settings";
import { upload } from "./upload";

const settings = settingsSchema.parse({ accountId: "a", password: "p", serviceId: "s" });
const file: MediaFile = { filename: "dot.gif", mimeType: "image/gif", sizeBytes: 6, base64: "R0lGODdh" };
const read = (response: Partial<HttpResponse>) =>
  upload.read({ status: 200, headers: {}, body: "", ...response }, file);

describe("an upload to OpenMarket", () => {
  it("is of version 2, and of version 1 where an IDS account is set", () => {
    expect(upload.request(file, settings)).toEqual({
      method: "POST",
      url: "https://rcs.openmarket.com/cms/v2/content",
      headers: { authorization: `Basic ${btoa("a:p")}`, "content-type": "application/json" },
      body: { content: "R0lGODdh" },
    });
    expect(upload.request(file, { ...settings, idsAccountId: "ids-1" })).toMatchObject({
      url: "https://rcs.openmarket.com/cms/v1/content",
      body: { mimeType: "image/gif", idsAccout: "ids-1", fileSize: 6, content: "R0lGODdh" },
    });
  });

  it("goes to the address that is set, else to OpenMarket's host for files, and only in the sandbox beside the messages", () => {
    const host = (changed: object) => new URL(upload.request(file, { ...settings, ...changed }).url).host;
    const elsewhere = { baseUrl: "http://127.0.0.1:3000/sandbox/openmarket/1" };
    expect(host({})).toBe("rcs.openmarket.com");
    for (const baseUrl of [
      "https://message.eu.openmarket.com",
      "https://localhost.example",
      "https://127.0.0.1.example",
    ])
      expect(host({ baseUrl }), baseUrl).toBe("rcs.openmarket.com");
    for (const own of ["localhost:3000", "[::1]:3000"]) expect(host({ baseUrl: `http://${own}/1` })).toBe(own);
    expect(host({ mediaBaseUrl: "https://files.example" })).toBe("files.example");
    expect(host(elsewhere)).toBe("127.0.0.1:3000");
    expect(host({ ...elsewhere, mediaBaseUrl: "https://files.example" })).toBe("files.example");
  });

  it("finds the file's address under any of the usual names", () => {
    const url = "https://cms.example/1.gif";
    for (const body of [
      { url },
      { contentUrl: url },
      { fileUrl: url },
      { location: url },
      { requestId: "1", content: { fileUrl: url } },
      { results: [{ id: 1 }, { url }] },
      [{ url }],
      { url: "1.gif", content: { url } },
    ])
      expect(read({ body }), JSON.stringify(body)).toEqual({ url });
    expect(read({ status: 201, headers: { location: url } })).toEqual({ url });
  });

  it("says so where the answer names none", () => {
    for (const response of [
      { body: { url: "1.gif" } },
      { body: { name: "https://cms.example/1.gif" } },
      { body: { a: { b: { url: "https://cms.example/1.gif" } } } },
      { body: "https://cms.example/1.gif" },
      { headers: { location: "/1.gif" } },
    ]) {
      const outcome = read(response);
      expect(outcome, JSON.stringify(response)).toMatchObject({ code: "unexpected-response", status: 200 });
      expect(isProviderError(outcome) && outcome.message).toContain("names no address");
    }
  });

  it.each([
    [400, "rejected", "could not use this file"],
    [401, "credentials", "sign-in details for uploads"],
    [403, "credentials", "sign-in details for uploads"],
    [404, "rejected", "did not take the file"],
    [408, "unknown-outcome", "fault of its own"],
    [413, "rejected", "too large"],
    [429, "rate-limited", "asks for a pause"],
    [500, "unknown-outcome", "fault of its own"],
    [302, "unexpected-response", "did not take the file"],
  ] as const)("that is answered with %i is %s, in words about a file", (status, code, words) => {
    const outcome = read({ status, body: { message: "No" } });
    expect(outcome).toMatchObject({ code, status, raw: { message: "No" }, message: expect.stringContaining(words) });
    expect(isProviderError(outcome) && `${outcome.message}${outcome.nextStep}`).not.toMatch(/message|sent/);
  });
});
