import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { actorWith } from "../actors";
import { describeOnBothEngines } from "../db/engines";
import { findOwn, type MediaFacts, openMedia, storeFile } from "../media";
import { thumbnailBytes } from "../message/limits";
import type { Result } from "../result";
import { cropMedia, makeThumbnail, tryCrop, uploadThumbnail } from "./edit-media";
import { getMedia } from "./library";

const editor = actorWith("editor");

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#000", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  });
/** The left half red, the right half blue. */
const halves = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: "#f00" } })
    .composite([{ input: { create: { width: 200, height: 200, channels: 3, background: "#00f" } }, left: 200, top: 0 }])
    .png()
    .toBuffer();
const fileOf = ({ url }: MediaFacts) => url.replace("/media/", "");
const pathOf = async (facts: MediaFacts) => (await openMedia(fileOf(facts)))?.path;

const rightHalf = { left: 0.5, top: 0, width: 0.5, height: 1 };
const whole = { left: 0, top: 0, width: 1, height: 1 };

describeOnBothEngines("pictures that are worked on", (open) => {
  let original: MediaFacts;
  const store = async (bytes: Uint8Array, filename: string) =>
    must(await storeFile(bytes, { filename, createdBy: editor.id }));
  beforeAll(async () => {
    await open();
    original = await store(await halves(), "halves.png");
  });

  it("are cropped to the part that was chosen, and the original stays", async () => {
    const input = { file: fileOf(original), area: rightHalf, place: "vertical" as const, quality: "high" as const };
    const tried = must(await tryCrop(editor, input));
    const kept = must(await cropMedia(editor, input));
    expect(kept).toMatchObject({ pixelWidth: 200, pixelHeight: 200, filename: "halves, cropped.jpg" });
    expect(kept.sizeBytes).toBe(tried.bytes.byteLength);
    const { dominant } = await sharp(await pathOf(kept)).stats();
    expect(dominant.b).toBeGreaterThan(200);
    expect(dominant.r).toBeLessThan(60);
    expect(await findOwn(fileOf(original))).not.toBeNull();
    expect(await getMedia(editor, fileOf(kept))).toMatchObject({
      facts: { url: kept.url },
      original: { url: original.url },
    });
  });

  it("are made as small as their place asks, and no larger than they were", async () => {
    const large = await store(await noise(1500, 1000).jpeg({ quality: 100 }).toBuffer(), "large.jpg");
    const made = must(await tryCrop(editor, { file: fileOf(large), area: whole, place: "carousel", quality: "high" }));
    expect(made.bytes.byteLength).toBeLessThanOrEqual(1024 * 1024);
    expect(made.pixelWidth).toBeLessThanOrEqual(960);
    const small = must(
      await tryCrop(editor, { file: fileOf(original), area: whole, place: "carousel", quality: "low" }),
    );
    expect([small.pixelWidth, small.pixelHeight]).toEqual([400, 200]);
  });

  it("that move go on moving", async () => {
    const frames = await Promise.all(
      ["#f00", "#0f0"].map((background) =>
        sharp({ create: { width: 40, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const stored = await store(gif, "moving.gif");
    const made = must(
      await tryCrop(editor, { file: fileOf(stored), area: rightHalf, place: "message", quality: "high" }),
    );
    expect(made).toMatchObject({ mimeType: "image/gif", pixelWidth: 20, pixelHeight: 40 });
    expect((await sharp(made.bytes).metadata()).pages).toBe(2);
    expect(
      (await sharp(await pathOf(must(await makeThumbnail(editor, { file: fileOf(stored) })))).metadata()).pages ?? 1,
    ).toBe(1);
  });

  it("are made into a thumbnail that phones take", async () => {
    const large = await store(await noise(1000, 700).jpeg({ quality: 95 }).toBuffer(), "noisy.jpg");
    const thumbnail = must(await makeThumbnail(editor, { file: fileOf(large) }));
    expect(thumbnail.sizeBytes).toBeLessThanOrEqual(thumbnailBytes);
    expect((thumbnail.pixelWidth ?? 0) / (thumbnail.pixelHeight ?? 1)).toBeCloseTo(1000 / 700, 1);
  });

  it("are taken as a thumbnail, made smaller where they are too large", async () => {
    const upload = { bytes: await noise(900, 600).jpeg({ quality: 95 }).toBuffer(), filename: "poster.jpg" };
    expect(must(await uploadThumbnail(editor, upload)).sizeBytes).toBeLessThanOrEqual(thumbnailBytes);
    const pdf = { bytes: Buffer.from("%PDF-1.4 nothing"), filename: "prices.pdf" };
    expect(await uploadThumbnail(editor, pdf)).toMatchObject({
      ok: false,
      message: expect.stringContaining("is a picture"),
    });
  });

  it("that are not there, or are none, are refused with a sentence", async () => {
    const pdf = await store(Buffer.from("%PDF-1.4 another"), "prices.pdf");
    expect(await makeThumbnail(editor, { file: fileOf(pdf) })).toMatchObject({
      ok: false,
      message: expect.stringContaining("Only a picture"),
    });
    expect(await makeThumbnail(editor, { file: `${"0".repeat(64)}.png` })).toMatchObject({ ok: false });
  });
});
