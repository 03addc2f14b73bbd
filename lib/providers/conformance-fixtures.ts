import { readdirSync, readFileSync } from "node:fs";
import type { Message } from "../message/schema";
import type { HttpResponse } from "./types";

/** A documented answer, and what `readReceipt` makes of it. */
export interface AnswerFixture {
  messageType: Message["type"];
  response: HttpResponse;
  expected: object;
}

/** A documented webhook, and the events that `readEvents` finds in it. */
export interface WebhookFixture {
  request: {
    method: string;
    query: Record<string, string>;
    headers: Record<string, string>;
    body?: unknown;
    rawBody?: string;
  };
  expected: object[];
}

/** Every fixture of a folder, under its file's name in words. */
export function readFixtures<Fixture>(folder: string): (Fixture & { name: string })[] {
  return readdirSync(folder).map((file) => ({
    name: file.replace(".json", "").replaceAll("-", " "),
    ...JSON.parse(readFileSync(`${folder}/${file}`, "utf8")),
  }));
}

const html = "<!doctype html><html><body>Bad gateway</body></html>";

/** Answers that no document of any provider has, and what each one comes to. */
export const badAnswers: [name: string, response: HttpResponse, code: string][] = [
  ["an empty 200", { status: 200, headers: {}, body: "" }, "unexpected-response"],
  ["a page of HTML with 200", { status: 200, headers: {}, body: html }, "unexpected-response"],
  ["JSON that breaks off", { status: 200, headers: {}, body: '{"status":"succ' }, "unexpected-response"],
  ["JSON null", { status: 200, headers: {}, body: null }, "unexpected-response"],
  ["an empty object", { status: 200, headers: {}, body: {} }, "unexpected-response"],
  ["a list", { status: 200, headers: {}, body: [] }, "unexpected-response"],
  ["a redirect", { status: 302, headers: { location: "https://elsewhere.example" }, body: "" }, "unexpected-response"],
  ["an empty 400", { status: 400, headers: {}, body: "" }, "rejected"],
  ["422", { status: 422, headers: {}, body: {} }, "rejected"],
  ["401 in HTML", { status: 401, headers: {}, body: html }, "credentials"],
  ["403", { status: 403, headers: {}, body: {} }, "credentials"],
  ["402", { status: 402, headers: {}, body: {} }, "payment"],
  ["429 in HTML", { status: 429, headers: { "retry-after": "5" }, body: html }, "rate-limited"],
  ["408", { status: 408, headers: {}, body: "" }, "unknown-outcome"],
  ["500", { status: 500, headers: {}, body: {} }, "unknown-outcome"],
  ["502 in HTML", { status: 502, headers: {}, body: html }, "unknown-outcome"],
];
