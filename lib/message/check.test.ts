import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { arbitraryDraft, arbitraryMessage } from "./arbitrary";
import { check } from "./check";
import { emptyDraft, toDraft } from "./defaults";
import { ableProfile, strictProfile } from "./example-profile";
import { valueAt } from "./path";
import { sampleCarousel } from "./sample";
import { type Problem, toMessage } from "./schema";
import { everyonesSamples, longestSamples } from "./variables";

// Property tests on large drafts; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const errors = (problems: Problem[]) => problems.filter(({ severity }) => severity === "error");
const heard = (problems: Problem[]) => problems.map(({ path, message }) => `${path}: ${message}`);

describe("check", () => {
  test("finds an error exactly where the message cannot be made for somebody, gaps filled, or with the longest samples", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const everyone = [longestSamples(draft), ...everyonesSamples(draft)];
        const succeeds = everyone.every((values) => toMessage(draft, values).success);
        expect(errors(check(draft)).length === 0).toBe(succeeds);
      }),
      { numRuns: 200 },
    );
  });

  test("finds no error in any valid message", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (message) => {
        expect(errors(check(toDraft(message)))).toEqual([]);
      }),
    );
  });

  test("finds no error in what a strict provider carries", () => {
    fc.assert(
      fc.property(arbitraryMessage({ profile: strictProfile }), (message) => {
        expect(errors(check(toDraft(message), strictProfile))).toEqual([]);
      }),
    );
  });

  test("names a place that the draft has, whatever the draft", () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.constantFrom(undefined, strictProfile), (draft, profile) => {
        for (const { path } of check(draft, profile))
          expect([path, valueAt(draft, path)]).not.toEqual([path, undefined]);
      }),
    );
  });

  test("says everything in a sentence, and nothing twice at one place", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const problems = check(draft, strictProfile);
        for (const { message, rule } of problems) expect(message, rule).toMatch(/^\S.*[.)]$/su);
        expect(new Set(heard(problems)).size).toBe(problems.length);
      }),
    );
  });

  test("tells errors first, then warnings, then hints", () => {
    const order = ["error", "warning", "hint"];
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const ranks = check(draft, strictProfile).map(({ severity }) => order.indexOf(severity));
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });

  test("leaves the draft unchanged", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const before = structuredClone(draft);
        check(draft, strictProfile);
        expect(draft).toEqual(before);
      }),
    );
  });

  test("adds only problems of the provider when a profile is given that has no tighter limit", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        // A fallback that it would not send is not asked for either.
        const { fallback } = ableProfile;
        const profile = { ...strictProfile, limits: {}, fallback };
        expect(check(draft, profile).filter(({ provider }) => provider === undefined)).toEqual(check(draft));
      }),
    );
  });

  test("hears nothing from a provider that carries everything", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        expect(check(draft, ableProfile)).toEqual(check(draft));
      }),
    );
  });

  test("finds every fault of a draft at once", () => {
    const draft = toDraft({
      type: "carousel",
      width: "small",
      cards: [
        {
          title: "x".repeat(201),
          media: { url: "shop.example/tent.jpg", height: "tall" },
          choices: [
            { type: "openUrl", title: "", postbackData: "", url: "" },
            { type: "showLocation", title: "Map", postbackData: "map", latitude: "91", longitude: "" },
            {
              type: "createCalendarEvent",
              title: "y".repeat(26),
              postbackData: "event",
              startTime: "2026-10-11T10:00:00Z",
              endTime: "2026-10-11T09:00:00Z",
            },
          ],
        },
        {},
      ],
      fallback: { mms: { enabled: true } },
    });
    expect(heard(errors(check(draft)))).toEqual([
      "cards.0.title: Card title: 1 character too long. The limit is 200.",
      "cards.0.media.url: Media address: start the address with https://.",
      "cards.0.choices.0.title: Give the button a title.",
      "cards.0.choices.0.postbackData: Write the postback: the data that your system gets when the button is tapped.",
      "cards.0.choices.0.url: Write the address that the button opens.",
      "cards.0.choices.1.latitude: Latitude: write a number from -90 to 90.",
      "cards.0.choices.1.longitude: Longitude: write a number from -180 to 180.",
      "cards.0.choices.2.title: Button title: 1 character too long. The limit is 25.",
      "cards.0.choices.2.eventTitle: Give the event a title.",
      "cards.0.choices.2.endTime: End: choose a time after the start.",
      "cards.1: This card is empty: add a title, a description or a picture.",
      "fallback.mms.text: Write the text of the fallback MMS, or switch the MMS off.",
      "fallback.mms.subject: Give the fallback MMS a subject.",
      "fallback.mms.mediaUrl: Add the picture of the fallback MMS.",
      "cards.0.media.height: Small cards cannot hold a tall picture: choose short or medium, or make the cards medium.",
    ]);
  });

  test("asks only for the text in an empty draft, and offers a fallback", () => {
    expect(heard(check(emptyDraft()))).toEqual([
      "text: Write the text of the message.",
      "fallback: No fallback: phones without RCS get nothing. Add a fallback SMS.",
    ]);
  });

  test("ignores what the other message types hold", () => {
    const draft = toDraft({
      type: "text",
      text: "Hello",
      card: { title: "x".repeat(900) },
      media: { url: "nonsense" },
    });
    expect(errors(check(draft))).toEqual([]);
  });
});

describe("check for several people", () => {
  const people = [{ name: "Mira" }, { name: "Ben" }, { name: "Maximiliane" }];
  const found = (written: object, variables: object[]) =>
    heard(errors(check(toDraft({ type: "text", people, variables, ...written }))));
  const titled = (title: string) => ({ text: "Hi", choices: [{ type: "reply", title, postbackData: "x" }] });

  test("measures with the longest sample, and says whose it is", () => {
    const name = { name: "name", samples: ["Mira", "Ben", "Maximiliane"] };
    expect(found(titled("Reserved for {{name}}"), [name])).toEqual([]);
    expect(found(titled("Reserve it for {{name}}"), [name])).toEqual([
      "choices.0.title: Chip title: 1 character too long. The limit is 25. Seen as Maximiliane.",
    ]);
  });

  test("measures with the longest samples together, which nobody has", () => {
    const variables = [
      { name: "a", samples: ["x".repeat(20), "", "y"].map((sample) => sample || "-") },
      { name: "b", samples: ["-", "x".repeat(20), "y"] },
    ];
    expect(found(titled("{{a}}{{b}}"), variables)).toEqual([
      "choices.0.title: Chip title: 15 characters too long. The limit is 25. Counted with the longest sample of each variable.",
    ]);
  });

  test("warns where a variable is empty for somebody, and refuses only what is empty for all", () => {
    const gaps = [{ name: "name", samples: ["Mira", "", ""] }];
    expect(found({ text: "Hi {{name}}" }, gaps)).toEqual([]);
    const all = check(toDraft({ type: "text", people, variables: gaps, text: "Hi {{name}}" }));
    expect(all.filter(({ rule }) => rule === "variable-gap")).toMatchObject([
      {
        severity: "warning",
        path: "variables.0.samples.1",
        message: "The variable name is empty for Ben and Maximiliane: fill it in before you send as one of them.",
      },
    ]);
    expect(found({ text: "Hi {{name}}" }, [{ name: "name" }])).toEqual([
      "text: Text: give the variable {{name}} a sample value, or remove it.",
    ]);
  });

  test("counts no braces: neither for whom a variable is empty, nor where it is for all", () => {
    const title = {
      text: "Hi",
      choices: [{ type: "reply", title: "Shop the sale now {{first_name}}", postbackData: "x" }],
    };
    expect(found(title, [{ name: "first_name", samples: ["Mira", "", "Ben"] }])).toEqual([]);
    expect(found(title, [{ name: "first_name" }])).toEqual([
      "choices.0.title: Chip title: give the variable {{first_name}} a sample value, or remove it.",
    ]);
  });

  test("judges every person's address", () => {
    const link = { type: "openUrl", title: "Go", postbackData: "go", url: "https://{{shop}}.shop.example/" };
    const shops = [{ name: "shop", samples: ["leeds-north", "a b", "york"] }];
    expect(found({ text: "Hi", choices: [link] }, shops)).toEqual([
      "choices.0.url: Link: remove the space from the address. Seen as Ben.",
    ]);
  });

  test("says once what is wrong for everybody", () => {
    expect(found({ text: "" }, [{ name: "name", samples: ["a", "b", "c"] }])).toEqual([
      "text: Write the text of the message.",
    ]);
  });
});

describe("check on the sample carousel", () => {
  const sample = sampleCarousel((name) => ({ url: `/media/${name}.jpg`, mimeType: "image/jpeg", sizeBytes: 40_000 }));

  test("finds no error, few warnings and few hints", () => {
    const blank = "This card ends in blank space: it is much shorter than the longest one.";
    expect(heard(check(sample))).toEqual([
      "cards.0.description: Card description: iPhones cut it after line 3. Shorten it.",
      "cards.0.choices: iPhones fold the 2 buttons that do more than reply into one, called Options.",
      "cards.0.choices: Below a medium picture small phones have room for 2 buttons: use fewer, or a lower picture.",
      ...[1, 2, 3].map((card) => `cards.${card}: ${blank}`),
    ]);
  });
});
