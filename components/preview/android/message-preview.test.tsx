import fastCheck from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { AndroidPhone } from "./android-phone";
import { AndroidMessage } from "./message-preview";

const draw = (draft: unknown, more: { onChoice?: () => void; isLast?: boolean } = {}) =>
  renderToStaticMarkup(<AndroidMessage draft={toDraft(draft)} {...more} />);

const count = (markup: string, piece: string) => markup.split(piece).length - 1;
const reply = (title: string) => ({ type: "reply", title });
const link = (url: string) => ({ type: "openUrl", title: "See sizes", url });

test("an empty draft of each type is drawn", () => {
  expect(draw({ type: "text" })).toContain("No text yet");
  expect(draw({ type: "media" })).toContain("android-media-missing");
  expect(draw({ type: "card" })).toContain("android-card");
  expect(count(draw({ type: "carousel" }), "android-carousel-item")).toBe(2);
});

test("a card shows only what is written", () => {
  const markup = draw({ type: "card", card: { title: "Ridge boot", description: "  " } });
  expect(markup).toContain("Ridge boot");
  expect(markup).not.toContain("android-description");
  expect(markup).not.toContain("android-media");
  expect(markup).not.toContain("android-buttons");
});

test("a picture that is not ours is a placeholder of the chosen height", () => {
  const markup = draw({ type: "card", card: { media: { url: "https://shop.example/half-ty", height: "tall" } } });
  expect(markup).toContain("android-media-tall android-media-missing");
  expect(markup).not.toContain("<img");
});

test("our own picture is drawn with its description", () => {
  const media = { url: "/media/boots.jpg", altText: "Brown boots", height: "short" };
  const markup = draw({ type: "card", card: { media } });
  expect(markup).toContain('src="/media/boots.jpg"');
  expect(markup).toContain('alt="Brown boots"');
  expect(markup).not.toContain("android-media-missing");
});

test("a film shows a play disc, with or without its still", () => {
  const film = { url: "/media/film.mp4", mimeType: "video/mp4" };
  expect(draw({ type: "media", media: film })).toContain("android-play");
  const withStill = draw({ type: "media", media: { ...film, thumbnail: { url: "/media/still.jpg" } } });
  expect(withStill).toContain('src="/media/still.jpg"');
  expect(withStill).toContain("android-play");
});

test("a link shows its address, as far as it is typed, from left to right", () => {
  const markup = draw({ type: "card", card: { title: "A", choices: [link("https://sho")] } });
  expect(markup).toContain('<span class="android-url" dir="ltr">https://sho</span>');
  expect(draw({ type: "card", card: { title: "A", choices: [link("")] } })).not.toContain("android-url");
});

test("actions carry an icon, replies none", () => {
  expect(count(draw({ type: "card", card: { choices: [reply("Yes"), reply("No")] } }), "<svg")).toBe(0);
  const kinds = ["openUrl", "dialPhone", "showLocation", "requestLocation"].map((type) => ({ type, title: "Go" }));
  expect(count(draw({ type: "card", card: { choices: kinds } }), "<svg")).toBe(4);
  expect(count(draw({ type: "text", text: "A", choices: [reply("Yes"), kinds[0]] }), "<svg")).toBe(1);
});

test("a choice without a title says so", () => {
  expect(draw({ type: "text", text: "A", choices: [reply("")] })).toContain("No title");
});

test("eleven cards and thirty chips are all drawn", () => {
  const cards = Array.from({ length: 11 }, (_, index) => ({ title: `Card ${index}` }));
  const choices = Array.from({ length: 30 }, (_, index) => reply(`Chip ${index}`));
  const markup = draw({ type: "carousel", cards, choices });
  expect(count(markup, "android-card ")).toBe(11);
  expect(markup).toContain("Card 10");
  expect(count(markup, "android-chip")).toBeGreaterThanOrEqual(30);
});

test("the first three cards set the height, the later ones take it", () => {
  const cards = Array.from({ length: 5 }, (_, index) => ({ title: `Card ${index}` }));
  expect(count(draw({ type: "carousel", cards }), "android-carousel-item-later")).toBe(2);
});

test("each part says which field it shows", () => {
  const cards = [{ title: "A" }, { title: "B", choices: [reply("Yes")] }];
  const markup = draw({ type: "carousel", cards, choices: [reply("More")] });
  for (const path of ["cards.0.title", "cards.1", "cards.1.choices.0", "choices.0"])
    expect(markup).toContain(`data-path="${path}"`);
});

test("choices are buttons only where they can be tapped", () => {
  const draft = { type: "card", card: { choices: [reply("Yes")] }, choices: [reply("More")] };
  expect(count(draw(draft), "<button")).toBe(0);
  expect(count(draw(draft, { onChoice: () => undefined }), "<button")).toBe(2);
});

test("chips go with the next message, the buttons of a card stay", () => {
  const draft = { type: "card", card: { choices: [reply("Yes")] }, choices: [reply("More")] };
  const markup = draw(draft, { isLast: false });
  expect(markup).toContain("Yes");
  expect(markup).not.toContain("More");
});

test("links in a text are underlined without their full stop, and lead nowhere", () => {
  const markup = draw({ type: "text", text: "See https://shop.example/a. Or HTTP://b.example (both)" });
  expect(markup).toContain('<span class="phone-link">https://shop.example/a</span>.');
  expect(markup).toContain('<span class="phone-link">HTTP://b.example</span>');
  expect(markup).not.toContain("<a ");
});

test("texts take the direction of their own script", () => {
  const markup = draw({ type: "card", card: { title: "ההזמנה בדרך", choices: [reply("מחר")] } });
  expect(count(markup, 'dir="auto"')).toBe(2);
});

test("the phone is a region with a name and a theme of its own", () => {
  const markup = renderToStaticMarkup(
    <AndroidPhone sender={{ name: "Tarn & Trail" }} theme="dark" label="Android preview" scale={0.5}>
      <AndroidMessage draft={toDraft({ type: "text", text: "Hello" })} />
    </AndroidPhone>,
  );
  expect(markup).toContain(
    '<section class="android-phone" data-theme="dark" data-text-size="default" dir="ltr" aria-label="Android preview">',
  );
  expect(markup).toContain("Tarn &amp; Trail");
  expect(markup).toContain("--scale:0.5");
});

test("anything that can be stored can be drawn", () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.constantFrom("text", "media", "card", "carousel"), fastCheck.json(), (type, json) => {
      const anything: unknown = JSON.parse(json);
      draw({ type, text: json, card: anything, cards: [anything, anything], choices: [anything], media: anything });
    }),
    { numRuns: 60 },
  );
});
