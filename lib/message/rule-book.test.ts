import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDraft } from "./arbitrary";
import { check } from "./check";
import { toDraft } from "./defaults";
import { ableProfile, strictProfile } from "./example-profile";
import { ruleBook } from "./rule-book";
import type { Problem } from "./schema";
import { sources } from "./sources";

const url = "https://shop.example/tent.jpg";
const link = (address: string) => ({ type: "openUrl", title: "See it", postbackData: "a", url: address });

/** What the generator seldom makes. */
const rare = [
  { type: "card", orientation: "horizontal", card: { media: { url } } },
  { type: "carousel", cards: [{}, {}] },
  { type: "text", text: "Hi $" + "{name}, press 1 for https://a.example and https://b.example now!!" },
  { type: "text", text: "REALLY LARGE TENTS" },
  { type: "card", card: { title: "x".repeat(90), media: { url: "https://shop.example/a.webp" } } },
  { type: "card", card: { media: { url, pixelWidth: 4000, pixelHeight: 400 }, choices: [link("http://bit.ly/x")] } },
  {
    type: "media",
    media: {
      url,
      mimeType: "image/jpeg",
      linkProblem: "It is gone.",
      servedAs: "text/plain",
      forwardsTo: "https://b.example/a",
    },
  },
  { type: "card", card: { title: "A", choices: [{ ...link("https://a.example"), title: "Click here" }] } },
  {
    type: "card",
    card: { title: "A", choices: [link("https://a.example")] },
    fallback: { sms: { text: "See b.example/x" } },
  },
  {
    type: "media",
    media: { url, sizeBytes: 10, mimeType: "image/jpeg" },
    fallback: { mms: { text: "Tap the button", mediaUrl: "https://shop.example/a.webp" } },
  },
];

const odd = (value: number) => {
  const draft = toDraft({ type: "media", media: { url } });
  return { ...draft, media: { ...draft.media, sizeBytes: value } };
};

const narrow = { ...ableProfile, ...strictProfile, messageTypes: ableProfile.messageTypes };
const leftOnly = { ...ableProfile, carries: { ...ableProfile.carries, imageAlignment: false } };

const drafts = [
  ...fc.sample(arbitraryDraft(), { numRuns: 300, seed: 4 }),
  ...rare.map(toDraft),
  odd(1.5),
  toDraft({ type: "text", text: "Hi", choices: [{ type: "dialPhone", phoneNumber: "1011" }] }),
  toDraft({ type: "card", orientation: "horizontal", imageAlignment: "right", card: { title: "A", media: { url } } }),
  toDraft({ type: "media", media: { url, filename: "tent.jpg" } }),
];

const found: Problem[] = drafts.flatMap((draft) => [
  ...check(draft),
  ...[strictProfile, narrow, leftOnly, { ...strictProfile, choiceTypes: ableProfile.choiceTypes }].flatMap((profile) =>
    check(draft, profile),
  ),
]);

describe("the rule book", () => {
  test("has every rule that a check may name", () => {
    expect([...new Set(found.map(({ rule }) => rule))].filter((rule) => !Object.hasOwn(ruleBook, rule))).toEqual([]);
  });

  test("has no rule that no check names", () => {
    const named = new Set(found.map(({ rule }) => rule));
    expect(Object.keys(ruleBook).filter((rule) => !named.has(rule))).toEqual([]);
  });

  test("knows how serious each is, and whether a provider minds", () => {
    for (const { rule, severity, provider } of found) {
      expect([rule, ruleBook[rule]?.severity]).toEqual([rule, severity]);
      if (ruleBook[rule]?.source === "provider") expect([rule, provider]).toEqual([rule, expect.any(String)]);
    }
  });

  test("says why in one to three sentences", () => {
    for (const [rule, { why }] of Object.entries(ruleBook)) {
      expect(why, rule).toMatch(/^(?:[A-Z0-9]|iPhones).*\.$/);
      expect(why.length, rule).toBeLessThan(240);
    }
  });

  test("names only sources that the documentation lists, with their addresses", () => {
    const listed = readFileSync(new URL("../../docs/rcs-sources.md", import.meta.url), "utf8");
    // S-5 explains the price class.
    const used = new Set<string>(["S-5", ...Object.values(ruleBook).map(({ source }) => source)]);
    const unused: string[] = [];
    for (const [id, source] of Object.entries(sources)) {
      if (!("address" in source)) continue;
      if (!used.has(id)) unused.push(id);
      expect(listed).toContain(`| ${id} |`);
      expect(listed).toContain(`<${source.address}>`);
    }
    expect(unused).toEqual([]);
  });

  test("stands in the documentation", async () => {
    await expect(page()).toMatchFileSnapshot("../../docs/checks.md");
  });
});

/** docs/checks.md; `npx vitest run lib/message/rule-book.test.ts -u` writes it. */
function page(): string {
  const rows = (severity: Problem["severity"]) =>
    Object.entries(ruleBook)
      .filter(([, rule]) => rule.severity === severity)
      .map(([name, { why, source }]) => `| \`${name}\` | ${why} | ${sourceWords(source)} |`);
  const part = (heading: string, severity: Problem["severity"]) => [
    `## ${heading}`,
    "",
    "| Rule | Why | Source |",
    "| --- | --- | --- |",
    ...rows(severity),
    "",
  ];
  return [
    "# What is checked",
    "",
    "Every rule of `check`, from `lib/message/rule-book.ts`. An error is refused, a warning loses something for some readers",
    "or may be refused, a hint could be better and can be put aside for a message. Where a provider minds, its own",
    "documentation is the source. This page is written by the test of the rule book.",
    "",
    ...part("Errors", "error"),
    ...part("Warnings", "warning"),
    ...part("Hints", "hint"),
  ].join("\n");
}

function sourceWords(id: string): string {
  if (id === "provider") return "The provider";
  if (id === "own") return "Cardwright";
  return `[${id}](rcs-sources.md)`;
}
