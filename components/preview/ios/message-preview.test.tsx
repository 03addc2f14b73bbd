import fastCheck from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { IosPhone } from "./ios-phone";
import { IosMessage } from "./message-preview";

const draw = (draft: unknown, more: { onChoice?: () => void } = {}) =>
  renderToStaticMarkup(
    <IosPhone sender={{ name: "Tarn & Trail" }} theme="light" label="iPhone preview">
      <IosMessage draft={toDraft(draft)} {...more} />
    </IosPhone>,
  );

const count = (markup: string, piece: string) => markup.split(piece).length - 1;
const reply = (title: string) => ({ type: "reply", title });
const action = (title: string) => ({ type: "dialPhone", title });
const footnote = "Tarn &amp; Trail will see actions you select";

test("an empty draft of each type is drawn", () => {
  expect(draw({ type: "text" })).toContain("No text yet");
  expect(draw({ type: "media" })).toContain("ios-media-missing");
  expect(draw({ type: "card" })).toContain("ios-card");
  expect(count(draw({ type: "carousel" }), "ios-carousel-item")).toBe(2);
});

test("the phone is a region with a name, a theme and a text size of its own", () => {
  const markup = renderToStaticMarkup(
    <IosPhone sender={{ name: "Tarn" }} theme="dark" label="iPhone preview" textSize="large" scale={0.5}>
      <IosMessage draft={toDraft({ type: "text", text: "Hello" })} />
    </IosPhone>,
  );
  expect(markup).toContain('data-theme="dark" data-text-size="large" dir="ltr" aria-label="iPhone preview"');
  expect(markup).toContain("--scale:0.5");
});

test("a card shows one action as a button and folds two into Options, which says what it holds", () => {
  const one = draw({ type: "card", card: { title: "A", choices: [action("Call us"), reply("Yes")] } });
  expect(one).toContain("Call us");
  expect(one).not.toContain("Options");
  const two = draw({
    type: "card",
    card: { title: "A", choices: [action("Call us"), reply("Yes"), action("Call them")] },
  });
  expect(two).not.toContain("Call us");
  expect(two).toContain('data-holds="card.choices.0 card.choices.2"');
  expect(two).toContain('data-path="card.choices.1"');
});

test("below a message three actions are folded, two are not, and replies follow as rows", () => {
  const two = draw({ type: "media", choices: [reply("Yes"), action("One"), action("Two")] });
  expect(two.indexOf("One")).toBeLessThan(two.indexOf("Yes"));
  expect(two).not.toContain("Options");
  const three = draw({ type: "media", choices: [action("One"), action("Two"), action("Three"), reply("Yes")] });
  expect(three).toContain('data-holds="choices.0 choices.1 choices.2"');
  expect(three.indexOf(footnote)).toBeLessThan(three.indexOf("Options"));
});

test("a text keeps its actions inside the bubble, above the footnote; its replies stand below", () => {
  const markup = draw({ type: "text", text: "Hi", choices: [reply("Yes"), action("Call us")] });
  expect(markup.indexOf("Call us")).toBeLessThan(markup.indexOf(footnote));
  expect(markup.indexOf(footnote)).toBeLessThan(markup.indexOf("Yes"));
  expect(count(markup, "Call us")).toBe(1);
});

test("the footnote stands under every message with choices and under no other", () => {
  expect(draw({ type: "text", text: "Hi" })).not.toContain(footnote);
  expect(draw({ type: "text", text: "Hi", choices: [action("Call us")] })).toContain(footnote);
  expect(draw({ type: "carousel", cards: [{}, { choices: [reply("Yes")] }] })).toContain(footnote);
  expect(draw({ type: "text", text: "Hi", card: { choices: [reply("Yes")] } })).not.toContain(footnote);
});

test("the picture's own form decides its height, not the chosen one", () => {
  const media = { url: "/media/boots.jpg", height: "short", pixelWidth: 300, pixelHeight: 200, altText: "Boots" };
  const markup = draw({ type: "card", card: { media } });
  expect(markup).toContain("--ratio:1.5");
  expect(markup).not.toContain("short");
  expect(draw({ type: "card", card: { media: { ...media, url: "https://shop.example/a.jpg" } } })).toContain(
    "ios-media-missing",
  );
});

test("an animation is drawn on a canvas, which does not move", () => {
  const media = { url: "/media/wave.gif", mimeType: "image/gif", altText: "A wave" };
  const markup = draw({ type: "card", card: { media } });
  expect(markup).toContain('<canvas role="img" aria-label="A wave">');
  expect(markup).not.toContain("<img");
});

test("each part says which field it shows", () => {
  const cards = [{ title: "A" }, { title: "B", description: "C", choices: [reply("Yes")] }];
  const markup = draw({ type: "carousel", cards, choices: [reply("More")] });
  for (const path of ["cards.0.title", "cards.1", "cards.1.description", "cards.1.choices.0", "choices.0"])
    expect(markup).toContain(`data-path="${path}"`);
});

test("choices are buttons only where they can be tapped", () => {
  const draft = { type: "card", card: { choices: [action("One"), action("Two")] }, choices: [reply("More")] };
  expect(count(draw(draft), "<button")).toBe(0);
  expect(count(draw(draft, { onChoice: () => undefined }), "<button")).toBe(2);
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
