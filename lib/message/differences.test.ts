import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDraft } from "./arbitrary";
import { toDraft } from "./defaults";
import { placeInWords } from "./difference-words";
import { differences } from "./differences";
import { addCard, moveCard } from "./edit";
import { replaceAt } from "./path";
import type { MessageDraft } from "./schema";

const carousel = toDraft({
  type: "carousel",
  cards: [
    { title: "Tent", choices: [{ type: "reply", title: "Shop" }] },
    { title: "Pack", media: { url: "/media/abc.jpg", filename: "pack.jpg" } },
    { title: "Boots" },
  ],
  choices: [{ type: "reply", title: "More" }],
  people: [{ name: "Mira" }, { name: "Ben" }],
  variables: [{ name: "first_name", samples: ["Mira", "Ben"] }],
});

const told = (before: MessageDraft, after: MessageDraft) =>
  differences(before, after).map(({ kind, place, before: from, after: to }) =>
    kind === "changed" ? `${place}: ${from} → ${to}` : `${place} ${kind}${from || to ? `: ${from || to}` : ""}`,
  );
const changed = (path: string, value: unknown) => told(carousel, replaceAt(carousel, path, value));

describe("what differs", () => {
  it("is named by its field, with what stood there", () => {
    expect(changed("cards.1.title", "Rucksack")).toEqual(["Card 2 title: “Pack” → “Rucksack”"]);
    expect(changed("cards.0.choices.0.title", "")).toEqual(["Card 1 button 1 title: “Shop” → nothing"]);
    expect(changed("choices.0.type", "openUrl")).toEqual(["Chip 1 kind: reply → link"]);
    expect(changed("width", "small")).toEqual(["Card width: medium → small"]);
    expect(changed("variables.0.samples", ["Mira", "Bo"])).toEqual(["Variable 1 samples: “Mira, Ben” → “Mira, Bo”"]);
    expect(changed("people.1.name", "Bo")).toEqual(["Sample person 2 name: “Ben” → “Bo”"]);
    expect(changed("fallback.sms", { enabled: true, text: "Hello" })).toEqual([
      "Fallback SMS: off → on",
      "Fallback SMS text: nothing → “Hello”",
    ]);
  });

  it("calls a file by its name, and says nothing of what only the server knows of it", () => {
    const media = {
      ...carousel.cards[1]?.media,
      url: "/media/def.jpg",
      filename: "new.jpg",
      sizeBytes: 7,
      pixelWidth: 9,
    };
    expect(changed("cards.1.media", media)).toEqual([
      "Card 2 picture: pack.jpg → new.jpg",
      "Card 2 file name: “pack.jpg” → “new.jpg”",
    ]);
    expect(changed("cards.1.media.previewUrl", "/media/x.jpg")).toEqual([]);
    expect(changed("cards.1.media.linkProblem", "There is no file at this address.")).toEqual([]);
    expect(changed("cards.1.media.servedAs", "text/plain")).toEqual([]);
    expect(changed("cards.1.media.forwardsTo", "https://cdn.example.net/pack.jpg")).toEqual([]);
  });

  it("is a card or a choice that was added, removed or moved", () => {
    expect(told(carousel, addCard(carousel))).toEqual(["Card 4 added"]);
    expect(changed("cards", carousel.cards.slice(1))).toEqual(["Card 1 removed: Tent"]);
    expect(told(carousel, moveCard(carousel, 0, 1))).toEqual(["Cards moved"]);
    expect(changed("choices", [])).toEqual(["Chip 1 removed: More"]);
    const moved = replaceAt(moveCard(carousel, 0, 2), "cards.2.title", "Big tent");
    expect(told(carousel, moved)).toEqual(["Cards moved", "Card 3 title: “Tent” → “Big tent”"]);
  });

  it("is not what only another type of message shows", () => {
    expect(changed("text", "Hidden")).toEqual([]);
    expect(told(carousel, { ...carousel, type: "text", text: "Shown" })).toEqual([
      "Message type: carousel → text",
      "Text: nothing → “Shown”",
    ]);
  });

  it("shows of long texts the part that differs", () => {
    const long = "word ".repeat(30);
    const [difference] = differences(
      replaceAt(carousel, "cards.0.description", `${long}before the end`),
      replaceAt(carousel, "cards.0.description", `${long}after the end`),
    );
    expect(difference?.before).toBe("“…d word word before the end”");
    expect(difference?.after).toBe("“…d word word after the end”");
  });

  it("is nothing between a draft and itself or its stored form", () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        expect(differences(draft, draft)).toEqual([]);
        expect(differences(draft, toDraft(JSON.parse(JSON.stringify(draft))))).toEqual([]);
      }),
    );
  });

  it("has a place and never throws, whatever the drafts", () => {
    fc.assert(
      fc.property(arbitraryDraft(), arbitraryDraft(), (before, after) => {
        for (const { place } of differences(before, after)) expect(place).toMatch(/^[A-Z]/);
      }),
    );
  });
});

it("a place that has no words of its own is called by its name", () => {
  expect(placeInWords("somethingNew")).toBe("Something new");
  expect(placeInWords("cards.0.media.thumbnail.url")).toBe("Card 1 thumbnail");
});
