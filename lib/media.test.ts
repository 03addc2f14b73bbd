import { readdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "./db/engines";
import { env } from "./env";
import { type MediaFacts, notReceived, openMedia, storeFile, uploadMedia } from "./media";
import { copyLinked } from "./media/edit-media";
import { listLibrary } from "./media/library";
import { withPreviews } from "./media/media-previews";
import { receive, TooLarge } from "./media/media-store";
import { probeMedia } from "./media/probe-media";
import { toDraft } from "./message/defaults";
import type { Result } from "./result";
import { type Actor, Forbidden } from "./roles";

const editor: Actor = {
  id: "0198f0a0-0000-7000-8000-000000000001",
  name: "Eda",
  email: "e@example.com",
  role: "editor",
};
const viewer: Actor = { ...editor, role: "viewer" };

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c60" } });
const coloured = (background: string) => sharp({ create: { width: 8, height: 8, channels: 3, background } });
const pngOf = (width: number, height: number) => picture(width, height).png().toBuffer();
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#000", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  });

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describeOnBothEngines("uploaded files", (open) => {
  beforeAll(async () => void (await open()));

  it("are known by their bytes, whatever their name says", async () => {
    const facts = must(await uploadMedia(editor, { bytes: await pngOf(300, 200), filename: "a/b\\tent.exe" }));
    expect(facts).toMatchObject({ filename: "tent.exe", mimeType: "image/png", pixelWidth: 300, pixelHeight: 200 });
    expect(facts.url).toMatch(/^\/media\/[0-9a-f]{64}\.png$/);
    expect(facts.previewUrl).toBe(facts.url);
  });

  it("are kept once, however often they come", async () => {
    const bytes = await pngOf(31, 17);
    const both = await Promise.all([
      uploadMedia(editor, { bytes, filename: "one.png" }),
      uploadMedia(editor, { bytes, filename: "two.png" }),
    ]);
    expect(must(both[0]).url).toBe(must(both[1]).url);
    const names = await readdir(join(env().dataDirectory, "media"));
    expect(names.filter((name) => `/media/${name}` === must(both[0]).url)).toHaveLength(1);
    expect(await readdir(join(env().dataDirectory, "media", "incoming"))).toEqual([]);
  });

  it("are measured the way they are shown", async () => {
    const bytes = await picture(60, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(must(await uploadMedia(editor, { bytes, filename: "turned.jpg" }))).toMatchObject({
      pixelWidth: 20,
      pixelHeight: 60,
    });
  });

  it("get a small copy when they are large", async () => {
    const bytes = await noise(1600, 1200).jpeg({ quality: 95 }).toBuffer();
    const facts = must(await uploadMedia(editor, { bytes, filename: "large.jpg" }));
    expect(facts.previewUrl).not.toBe(facts.url);
    const copy = await openMedia(facts.previewUrl.replace("/media/", ""));
    expect(await sharp(copy?.path).metadata()).toMatchObject({ width: 800, height: 600, format: "jpeg" });
  });

  it("are listed without their copies", async () => {
    const { files: listed } = await listLibrary(viewer);
    expect(listed.map(({ filename }) => filename)).toEqual(expect.arrayContaining(["tent.exe", "large.jpg"]));
    const large = listed.find(({ filename }) => filename === "large.jpg");
    expect(listed.map(({ url }) => url)).not.toContain(large?.previewUrl);
  });

  it("are streamed, and a file that is too large leaves nothing behind", async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(1000);
    }
    await expect(receive(endless(), 10_000)).rejects.toThrow(TooLarge);
    expect(await readdir(join(env().dataDirectory, "media", "incoming"))).toEqual([]);
  });

  it.each([
    ["WebP", async () => picture(8, 8).webp().toBuffer(), "image/jpeg", "phones show no WebP"],
    ["AVIF", async () => picture(8, 8).avif().toBuffer(), "image/jpeg", "phones show no AVIF"],
    ["TIFF", async () => picture(8, 8).tiff().toBuffer(), "image/jpeg", "phones show no TIFF"],
    [
      "WebP with holes",
      async () => picture(8, 8).ensureAlpha(0.5).webp().toBuffer(),
      "image/png",
      "Made into PNG, because phones show no WebP.",
    ],
  ])("that are %s are made into what phones show, and it is said", async (_name, bytes, mimeType, note) => {
    const facts = must(await uploadMedia(editor, { bytes: await bytes(), filename: "tent.webp" }));
    expect(facts).toMatchObject({ mimeType, note: expect.stringContaining(note), pixelWidth: 8 });
    expect(facts.filename).toBe(mimeType === "image/png" ? "tent.png" : "tent.jpg");
  });

  it("that move go on moving when they are made into a GIF", async () => {
    const frames = await Promise.all(["#f00", "#0f0"].map((background) => coloured(background).png().toBuffer()));
    const bytes = await sharp(frames, { join: { animated: true } })
      .webp({ delay: [100, 100] })
      .toBuffer();
    const facts = must(await uploadMedia(editor, { bytes, filename: "moving.webp" }));
    const stored = await openMedia(facts.url.replace("/media/", ""));
    expect(await sharp(stored?.path).metadata()).toMatchObject({ format: "gif", pages: 2 });
  });

  it("do not tell where they were taken", async () => {
    const exif = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 47/1 0/1" } };
    const facts = must(
      await uploadMedia(editor, {
        bytes: await picture(40, 30).withExif(exif).jpeg().toBuffer(),
        filename: "here.jpg",
      }),
    );
    expect(facts.note).toBe("The place where it was taken was removed from the file.");
    const stored = await openMedia(facts.url.replace("/media/", ""));
    expect((await sharp(stored?.path).metadata()).exif).toBeUndefined();
  });

  it.each([
    [
      "HEIC",
      async () => Buffer.from("00000018667479706865696300000000686569636d696631", "hex"),
      /HEIC.*Most Compatible/,
    ],
    ["SVG", async () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG picture/],
    [
      "HTML named .jpg",
      async () => Buffer.from("<!doctype html><script>alert(1)</script>"),
      /does not carry this kind/,
    ],
    ["an empty file", async () => Buffer.alloc(0), /empty/],
    ["half a picture", async () => (await noise(200, 200).png().toBuffer()).subarray(0, 9000), /damaged/],
  ])("that are %s are refused with a plain sentence", async (_name, bytes, sentence) => {
    const result = await uploadMedia(editor, { bytes: await bytes(), filename: "x.jpg" });
    expect(result).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
  });

  it("are taken from editors alone", async () => {
    await expect(uploadMedia(viewer, { bytes: new Uint8Array(), filename: "x" })).rejects.toThrow(Forbidden);
  });

  it.each(["../cardwright.db", "..%2fsecret", "incoming", `${"a".repeat(64)}.exe`, `${"a".repeat(64)}.png`, ""])(
    "are never looked for at %s",
    async (name) => {
      expect(await openMedia(name)).toBeNull();
    },
  );

  it("are drawn from our own origin on sends and phones", async () => {
    const { url } = must(await uploadMedia(editor, { bytes: await pngOf(10, 10), filename: "x.png" }));
    const [draft] = await withPreviews([toDraft({ type: "media", media: { url: `${env().publicUrl}${url}` } })]);
    expect(draft?.media.previewUrl).toBe(url);
    const [foreign] = await withPreviews([toDraft({ type: "media", media: { url: `https://evil.example${url}` } })]);
    expect(foreign?.media.previewUrl).toBe("");
  });
});

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
