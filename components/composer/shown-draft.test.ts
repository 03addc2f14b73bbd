import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryMessage } from "@/lib/message/arbitrary";
import { toDraft } from "@/lib/message/defaults";
import type { MessageDraft } from "@/lib/message/schema";
import { losses } from "@/lib/providers/conformance-losses";
import { profiles, providerIds } from "@/lib/providers/profiles";
import { shownDraft } from "./shown-draft";

const carousel = toDraft({
  type: "carousel",
  width: "small",
  cards: [
    {
      title: "{{name}}’s tent",
      description: "Two people",
      media: { url: "https://example.com/tent.jpg", height: "short", altText: "A tent" },
      choices: [
        { type: "reply", title: "Yes", postbackData: "yes" },
        { type: "requestLocation", title: "Near me", postbackData: "near" },
        { type: "openUrl", title: "View", postbackData: "view", url: "https://example.com", application: "webview" },
      ],
    },
    { title: "Second", description: "More", media: { url: "https://example.com/pack.jpg" } },
  ],
  choices: [{ type: "reply", title: "Stop", postbackData: "stop" }],
  variables: [{ name: "name", sample: "Mira" }],
});

const drawn: MessageDraft = {
  ...carousel,
  cards: carousel.cards.map((card, index) => ({
    ...card,
    media: { ...card.media, previewUrl: `/media/copy-${index}.jpg`, mimeType: "image/jpeg", sizeBytes: 1000 },
  })),
};

describe("what a provider shows", () => {
  it.each(providerIds)("of a message that it carries is the message, but for what check names: %s", async (id) => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessage({ profile: profiles[id] }), async (message) => {
        const shown = await shownDraft(toDraft(message), id);
        if (!shown) throw new Error("nothing is shown");
        expect(losses(message, shown, profiles[id])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("has its variables filled and its pictures drawn", async () => {
    const shown = await shownDraft(drawn, "sinch");
    expect(shown?.cards.map(({ title }) => title)).toEqual(["Mira’s tent", "Second"]);
    expect(shown?.cards.map(({ media }) => media.previewUrl)).toEqual(["/media/copy-0.jpg", "/media/copy-1.jpg"]);
    expect(shown).toMatchObject({ width: "small", choices: [{ title: "Stop" }] });
  });

  it("is without the choices, the chips and the layout that it does not have", async () => {
    const shown = await shownDraft(drawn, "splashify");
    expect(shown?.cards[0]?.choices.map(({ title }) => title)).toEqual(["Yes", "View"]);
    expect(shown?.choices).toEqual([]);
    expect(shown?.width).toBe("medium");
    expect(shown?.cards[0]?.media.height).toBe("medium");
    expect((await shownDraft(drawn, "sinch"))?.cards[0]?.choices[2]?.application).toBe("browser");
  });

  it("is nothing while the draft is no message", async () => {
    expect(await shownDraft(toDraft({ type: "text", text: "" }), "messente")).toBeNull();
  });
});
