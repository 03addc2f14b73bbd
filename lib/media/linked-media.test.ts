import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "../db/engines";
import { env } from "../env";
import { type MediaFacts, notReceived, openMedia, storeFile } from "../media";
import { check } from "../message/check";
import { toDraft } from "../message/defaults";
import type { Result } from "../result";
import { Forbidden } from "../roles";
import { copyLinked } from "./edit-media";
import { editor, must, noise, picture, pngOf, viewer } from "./media.fixture";
import { withPreviews } from "./media-previews";
import { probeMedia } from "./probe-media";

describeOnBothEngines("linked files", (open) => {
  let server: Server;
  let base: string;
  const files = new Map<string, Buffer>();
  const anywhere = { mayConnect: () => true };
  const probe = (path: string): Promise<Result<MediaFacts>> => probeMedia(editor, { url: `${base}${path}` }, anywhere);

  beforeAll(async () => {
    await open();
    files.set("/summer%20sale.png", await pngOf(1000, 500));
    files.set("/plain.png", await pngOf(20, 10));
    files.set("/web.webp", await picture(50, 40).webp().toBuffer());
    files.set("/page.jpg", Buffer.from("<!doctype html><title>Not found</title>"));
    files.set("/broken.png", (await noise(200, 200).png().toBuffer()).subarray(0, 9000));
    files.set(
      "/phone.heic",
      Buffer.concat([Buffer.from("0000001866747970686569630000000068656963", "hex"), Buffer.alloc(400)]),
    );
    files.set("/old.bmp", Buffer.concat([Buffer.from("BM"), Buffer.alloc(400)]));
    files.set("/film.mp4", Buffer.concat([Buffer.from("00000018667479706d703432", "hex"), Buffer.alloc(3_000_000)]));
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "", "http://x");
      if (pathname === "/moved.png") return response.writeHead(302, { location: "/summer%20sale.png" }).end();
      if (pathname === "/huge.png") return response.writeHead(200, { "content-length": "999999999" }).flushHeaders();
      if (pathname === "/cut.png") {
        response.writeHead(200, { "content-length": "50000" });
        response.write("begun", () => response.destroy());
        return;
      }
      const file = files.get(pathname);
      const type =
        pathname === "/plain.png"
          ? "text/plain; charset=utf-8"
          : pathname.endsWith(".png")
            ? "image/png"
            : "video/mpeg";
      if (file) response.writeHead(200, { "content-type": type, "content-length": file.length }).end(file);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("are measured, and pictures get a copy on our own origin", async () => {
    const facts = must(await probe("/summer%20sale.png"));
    expect(facts).toMatchObject({
      url: `${base}/summer%20sale.png`,
      filename: "summer sale.png",
      mimeType: "image/png",
      sizeBytes: files.get("/summer%20sale.png")?.length,
      pixelWidth: 1000,
      pixelHeight: 500,
    });
    const copy = await openMedia(facts.previewUrl.replace("/media/", ""));
    expect(await sharp(copy?.path).metadata()).toMatchObject({ width: 800, height: 400 });
    const [draft] = await withPreviews([toDraft({ type: "media", media: { url: facts.url } })]);
    expect(draft?.media.previewUrl).toBe(facts.previewUrl);
  });

  it("have copies of their own, also where two addresses hold the same picture", async () => {
    const one = must(await probe("/summer%20sale.png?from=mail"));
    const drafts = await withPreviews([toDraft({ type: "media", media: { url: one.url } })]);
    expect(drafts[0]?.media.previewUrl).toBe(one.previewUrl);
  });

  it("keep their true type, so that the composer can say what phones refuse", async () => {
    expect(must(await probe("/web.webp"))).toMatchObject({ mimeType: "image/webp", pixelWidth: 50 });
  });

  it.each([
    ["/phone.heic", "image/heic"],
    ["/old.bmp", "image/bmp"],
  ])("of a type that we cannot open are not called damaged: %s", async (path, mimeType) => {
    const facts = must(await probe(path));
    expect(facts).toMatchObject({ mimeType, previewUrl: "", pixelWidth: null });
    const problems = check(toDraft({ type: "media", media: facts }));
    expect(problems).toContainEqual(expect.objectContaining({ path: "media.url", severity: "error" }));
  });

  it("that their server calls something else are known to be", async () => {
    expect(must(await probe("/plain.png")).servedAs).toBe("text/plain; charset=utf-8");
    expect(must(await probe("/summer%20sale.png")).servedAs).toBe("");
    expect(must(await probe("/film.mp4")).servedAs).toBe("");
  });

  it("whose address forwards are known to", async () => {
    expect(must(await probe("/moved.png"))).toMatchObject({
      url: `${base}/moved.png`,
      forwardsTo: `${base}/summer%20sale.png`,
      pixelWidth: 1000,
    });
    expect(must(await probe("/summer%20sale.png")).forwardsTo).toBe("");
  });

  it("are copied into our own store, made into what phones show", async () => {
    expect(must(await copyLinked(editor, { url: `${base}/web.webp` }, anywhere))).toMatchObject({
      url: expect.stringMatching(/^\/media\/[0-9a-f]{64}\.jpg$/),
      filename: "web.jpg",
    });
    expect(await copyLinked(editor, { url: `${base}/cut.png` }, anywhere)).toMatchObject({
      ok: false,
      message: expect.stringContaining("could not be reached"),
    });
    expect(await copyLinked(editor, { url: `${base}/web.webp` })).toMatchObject({
      ok: false,
      message: expect.stringContaining("private or local network"),
    });
  });

  it("are not loaded whole where their head tells enough", async () => {
    expect(must(await probe("/film.mp4"))).toMatchObject({
      mimeType: "video/mp4",
      sizeBytes: 3_000_012,
      pixelWidth: null,
      previewUrl: "",
    });
  });

  it.each([
    ["/page.jpg", /no picture, video, sound or PDF/],
    ["/broken.png", /damaged/],
    ["/missing.png", /no file at this address/],
    ["/huge.png", /larger than 100 MB/],
    ["/cut.png", /could not be reached/],
  ])("at %s are refused with a plain sentence", async (path, sentence) => {
    expect(await probe(path)).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
  });

  it("that find our own disk full blame nobody else", () => {
    const full = Object.assign(new Error("write"), { code: "ENOSPC" });
    expect(notReceived(full)).toContain("Cardwright's own server is full");
    expect(notReceived(new Error("anything else"))).toBeUndefined();
  });

  it("inside the network are refused", async () => {
    expect(await probeMedia(editor, { url: `${base}/summer%20sale.png` })).toMatchObject({
      ok: false,
      message: expect.stringContaining("private or local network"),
    });
  });

  it("of our own are looked up, not fetched", async () => {
    const own = must(await storeFile(await pngOf(12, 12), { filename: "own.png", createdBy: "system" }));
    expect(must(await probeMedia(editor, { url: `${env().publicUrl}${own.url}` }))).toEqual(own);
    expect(await probeMedia(editor, { url: `/media/${"0".repeat(64)}.png` })).toMatchObject({ ok: false });
  });

  it("are probed for editors alone", async () => {
    await expect(probeMedia(viewer, { url: base })).rejects.toThrow(Forbidden);
  });
});
