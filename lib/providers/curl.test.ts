import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arbitraryMessage } from "../message/arbitrary";
import { toCurl } from "./curl";
import type { HttpRequest } from "./types";

describe("a request as a command", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cardwright-curl-"));
    // Stands in for curl and says what it was given, each argument ended by a byte that none can hold.
    writeFileSync(join(folder, "curl"), `#!/bin/sh\nprintf '%s\\0' "$@"\n`, { mode: 0o755 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const parametersOf = (request: HttpRequest) =>
    execFileSync("sh", ["-c", toCurl(request)], {
      encoding: "utf8",
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    })
      .split("\0")
      .slice(0, -1);

  const request = (body: unknown): HttpRequest => ({
    method: "POST",
    url: "https://api.example.com/v1/messages?a=1&b='x'",
    headers: { authorization: "Basic ••••••", "content-type": "application/json" },
    body,
  });

  it("gives curl the method, the address, the headers and the body", () => {
    expect(parametersOf(request({ text: "Hello" }))).toEqual([
      "--globoff",
      "--request",
      "POST",
      "https://api.example.com/v1/messages?a=1&b='x'",
      "--header",
      "authorization: Basic ••••••",
      "--header",
      "content-type: application/json",
      "--data-raw",
      '{\n  "text": "Hello"\n}',
    ]);
  });

  it.each([
    "it's 5 o'clock",
    "$(touch /tmp/x) `id` $HOME",
    'say "hi" \\ \\n !! # ; & | > < * ?',
    "two\nlines\r\n\ttabbed",
    "@file",
    "👋 سلام '\\''",
    "'",
    "",
  ])("hands over %j as it is", (text) => {
    const body = parametersOf(request({ text })).at(-1) ?? "";
    expect(JSON.parse(body)).toEqual({ text });
  });

  it("hands over any message as it is", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (message) => {
        const body = parametersOf(request(message)).at(-1) ?? "";
        expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(message)));
      }),
      { numRuns: 30 },
    );
  });

  it("sends no body where there is none", () => {
    expect(parametersOf({ method: "GET", url: "https://api.example.com/", headers: {} })).toEqual([
      "--globoff",
      "--request",
      "GET",
      "https://api.example.com/",
    ]);
  });
});
