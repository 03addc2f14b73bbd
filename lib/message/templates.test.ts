import { describe, expect, it } from "vitest";
import { profiles, providerIds } from "../providers/profiles";
import { check } from "./check";
import { toMessage } from "./schema";
import { templates } from "./templates";
import { undeclaredVariables, usedVariables } from "./variables";

const parts = {
  media: (name: string) => ({
    url: `/media/${name}.jpg`,
    filename: `${name}.jpg`,
    mimeType: "image/jpeg",
    sizeBytes: 60_000,
    pixelWidth: 1440,
    pixelHeight: 960,
  }),
  now: new Date("2026-11-28T22:30:00Z"),
  utcOffset: 120,
};

const alt = "warning alt-text-lost";
const sms = "warning fallback-lost";
const height = "warning height-lost";
/** Of a card at each provider; a text loses only its fallback, where none is carried. */
const card = {
  aerialink: [alt, sms, "warning thumbnail-copied"],
  messente: [alt],
  openmarket: [alt],
  sinch: [alt],
  splashify: [alt, sms],
};
const unsupported = "error choice-unsupported";

/** What each provider does not carry of a template, by rule: nobody should be surprised by a template. */
const losses: Record<string, Record<string, string[]>> = {
  offer: { ...card, openmarket: [alt, height], splashify: [alt, sms, height] },
  products: card,
  shipped: card,
  appointment: { ...card, splashify: [unsupported, alt, sms] },
  "store-finder": { ...card, splashify: [unsupported, alt, sms] },
  question: { aerialink: [], messente: [], openmarket: [], sinch: [], splashify: [sms] },
};

describe.each(templates.map((template) => [template.name, template] as const))("%s", (_name, { id, build }) => {
  const draft = build(parts);

  it("can be sent as it stands, with nothing to be warned of", () => {
    expect(toMessage(draft).success).toBe(true);
    expect(check(draft).filter(({ severity }) => severity !== "hint")).toEqual([]);
  });

  it("has an SMS for phones without RCS, in one part", () => {
    const { sms } = draft.fallback;
    expect(sms.enabled).toBe(true);
    const message = toMessage(draft);
    const text = message.success ? (message.data.fallback?.sms?.text ?? "") : "";
    expect(text.length).toBeLessThanOrEqual(160);
  });

  it("uses each of its variables, and no other", () => {
    expect(undeclaredVariables(draft)).toEqual([]);
    expect(usedVariables(draft).sort()).toEqual(draft.variables.map(({ name }) => name).sort());
  });

  it("loses at each provider what is known, and no more", () => {
    const found = providerIds.map((provider) => {
      const minded = check(draft, profiles[provider]).filter((problem) => problem.provider !== undefined);
      return [provider, [...new Set(minded.map(({ rule, severity }) => `${severity} ${rule}`))].sort()];
    });
    expect(Object.fromEntries(found)).toEqual(losses[id]);
  });
});

it("lies a week ahead on the author's own clock", () => {
  const card = templates.find(({ id }) => id === "appointment")?.build(parts).card;
  expect(card?.choices[0]).toMatchObject({
    startTime: "2026-12-06T10:00:00+02:00",
    endTime: "2026-12-06T10:30:00+02:00",
  });
  const west = templates.find(({ id }) => id === "appointment")?.build({ ...parts, utcOffset: -210 });
  expect(west?.card.choices[0]?.startTime).toBe("2026-12-05T10:00:00-03:30");
  expect(west?.variables.find(({ name }) => name === "day")?.samples[0]).toBe("Saturday 5 December");
});
