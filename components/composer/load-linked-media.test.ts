import { afterEach, expect, test, vi } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { createHistory } from "./history";
import { loadLinkedMedia } from "./load-linked-media";
import { createStore } from "./store";

afterEach(() => vi.unstubAllGlobals());

const addressOf = (index: number) => `https://example.com/${index}.jpg`;

/** The server, which answers for every address but the broken one. */
function stubServer() {
  const server = { asked: [] as string[], busy: 0, most: 0 };
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const { url } = JSON.parse(body) as { url: string };
    server.asked.push(url);
    server.most = Math.max(server.most, ++server.busy);
    await new Promise((resolve) => setTimeout(resolve, 1));
    server.busy--;
    if (url.includes("broken")) return Response.json({ message: "Nothing is there." }, { status: 422 });
    return Response.json({
      url,
      filename: "found.jpg",
      mimeType: "image/jpeg",
      sizeBytes: 5,
      previewUrl: "/media/a.jpg",
    });
  });
  return server;
}

test("every linked file is looked at once, a few at a time, and keeps the name it came with", async () => {
  const server = stubServer();
  const cards = Array.from({ length: 10 }, (_, index) => ({
    media: { url: addressOf(index % 8), filename: index === 0 ? "own.jpg" : "" },
  }));
  const draft = createStore(toDraft({ type: "carousel", cards }));
  await loadLinkedMedia(draft, createHistory(draft));
  expect(server.asked.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => addressOf(index)));
  expect(server.most).toBe(3);
  expect(draft.get().cards.map(({ media }) => media.previewUrl)).toEqual(Array(10).fill("/media/a.jpg"));
  expect(
    draft
      .get()
      .cards.map(({ media }) => media.filename)
      .slice(0, 2),
  ).toEqual(["own.jpg", "found.jpg"]);
});

test("what is stored here, drawn already, half written or filled later is left alone", async () => {
  const server = stubServer();
  const media = [
    { url: "/media/a.jpg" },
    { url: addressOf(1), previewUrl: "/media/b.jpg" },
    { url: "https://" },
    { url: "https://example.com/{{picture}}.jpg" },
    { url: "" },
  ];
  const draft = createStore(toDraft({ type: "carousel", cards: media.map((one) => ({ media: one })) }));
  const before = draft.get();
  await loadLinkedMedia(draft, createHistory(draft));
  expect(server.asked).toEqual([]);
  expect(draft.get()).toBe(before);
});

test("what cannot be loaded keeps the reason, and what was changed meanwhile stays", async () => {
  stubServer();
  const draft = createStore(
    toDraft({ type: "card", card: { media: { url: "https://example.com/broken.jpg" } }, media: { url: addressOf(1) } }),
  );
  const before = draft.get();
  const loading = loadLinkedMedia(draft, createHistory(draft));
  const changed = { ...before, media: { ...before.media, url: "https://example.com/other.jpg" } };
  draft.set(changed);
  await loading;
  const { media } = changed.card;
  expect(draft.get()).toEqual({
    ...changed,
    card: { ...changed.card, media: { ...media, linkProblem: "Nothing is there." } },
  });
});
