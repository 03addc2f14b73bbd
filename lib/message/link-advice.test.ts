import { expect, it } from "vitest";
import { check } from "./check";
import { toDraft } from "./defaults";

const rulesOf = (media: object, type = "media") =>
  check(toDraft({ type, media, card: { title: "Tent", media } }))
    .filter(({ rule }) => rule.startsWith("link-"))
    .map(({ rule, severity, path, message }) => ({ rule, severity, path, message }));

const url = "https://example.com/tent.png";

it("lists a file that could not be loaded", () => {
  const linkProblem = "There is no file at this address.";
  expect(rulesOf({ url, linkProblem })).toEqual([
    { rule: "link-unreachable", severity: "warning", path: "media.url", message: linkProblem },
  ]);
  expect(rulesOf({ url, linkProblem }, "card")).toMatchObject([{ path: "card.media.url" }]);
  expect(rulesOf({ url, linkProblem }, "text")).toEqual([]);
  expect(rulesOf({ url: "", linkProblem })).toEqual([]);
});

it("lists a file that its server calls something else", () => {
  const [problem] = rulesOf({ url, mimeType: "image/png", servedAs: "text/plain; charset=utf-8" });
  expect(problem).toMatchObject({ rule: "link-type", severity: "warning", path: "media.url" });
  expect(problem?.message).toContain("calls this file text/plain");
  expect(problem?.message).toContain("must say image/png");
  expect(rulesOf({ url, mimeType: "image/png", servedAs: "-" })[0]?.message).toContain("nothing at all");
});

it("hints at an address that forwards", () => {
  expect(rulesOf({ url, forwardsTo: "https://cdn.example.net/t.png" })).toMatchObject([
    { rule: "link-forwards", severity: "hint", message: expect.stringContaining("forwards to cdn.example.net,") },
  ]);
});
