import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "./db/engines";
import { env } from "./env";
import { openMedia, uploadMedia } from "./media";
import { listLibrary } from "./media/library";
import { coloured, editor, must, noise, picture, pngOf, viewer } from "./media/media.fixture";
import { withPreviews } from "./media/media-previews";
import { receive, TooLarge } from "./media/media-store";
import { toDraft } from "./message/defaults";
import { Forbidden } from "./roles";

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
