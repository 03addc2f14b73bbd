import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type CropOptions, cropPicture } from "./crop-picture";
import type { OpenPicture } from "./sharp-in-turn";

/** How often the whole moving picture was opened: once for each try. */
let tries = 0;
let whenTried: () => void = () => undefined;

vi.mock("./sharp-in-turn", async (original) => {
  const { inTurn } = await original<typeof import("./sharp-in-turn")>();
  const counted: typeof inTurn = (work, turn) =>
    inTurn((open) => {
      const opened: OpenPicture = (input, options) => {
        if (options?.animated) {
          tries++;
          whenTried();
        }
        return open(input, options);
      };
      return work(opened);
    }, turn);
  return { inTurn: counted };
});

let folder: string;
let moving: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crop-"));
  moving = join(folder, "moving.gif");
  const raw = { width: 240, height: 180, channels: 3 } as const;
  const frames = await Promise.all(
    Array.from({ length: 4 }, () =>
      sharp(randomBytes(raw.width * raw.height * 3), { raw })
        .png()
        .toBuffer(),
    ),
  );
  await writeFile(
    moving,
    await sharp(frames, { join: { animated: true } })
      .gif({ effort: 1 })
      .toBuffer(),
  );
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  tries = 0;
  whenTried = () => undefined;
});

const options: CropOptions = {
  area: { left: 0, top: 0, width: 1, height: 1 },
  maximumWidth: 1000,
  maximumHeight: 1000,
  maximumBytes: 30_000,
  quality: 86,
};

it("makes a moving picture small enough in very few tries, because each takes long", async () => {
  const made = await cropPicture(moving, options);
  expect(made).toMatchObject({ mimeType: "image/gif" });
  expect(made.bytes.byteLength).toBeLessThanOrEqual(options.maximumBytes);
  expect(made.bytes.byteLength).toBeGreaterThan(options.maximumBytes / 2);
  expect(tries).toBeLessThanOrEqual(3);
});

it("makes a moving picture of fewer pixels at a lower quality", async () => {
  const widths: number[] = [];
  for (const quality of [86, 72, 52]) {
    const made = await cropPicture(moving, { ...options, maximumBytes: 10_000_000, quality });
    expect(made).toMatchObject({ mimeType: "image/gif" });
    widths.push(made.pixelWidth);
  }
  expect(widths).toEqual([240, 180, 120]);
});

it("does not go on trying when nobody waits any more", async () => {
  const leaving = new AbortController();
  whenTried = () => leaving.abort();
  await expect(cropPicture(moving, { ...options, signal: leaving.signal })).rejects.toThrow("aborted");
  expect(tries).toBe(1);
});
