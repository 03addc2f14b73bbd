import { expect, it } from "vitest";
import { androidFrame, mediaPlace, safeShare, visibleShare } from "./media-frame";

it("knows the box of every layout", () => {
  expect(androidFrame("vertical", { width: "medium", height: "tall" })).toEqual({ width: 395, height: 264 });
  expect(androidFrame("carousel", { width: "medium", height: "medium" })).toEqual({ width: 232, height: 168 });
  expect(androidFrame("carousel", { width: "small", height: "short" })).toEqual({ width: 120, height: 112 });
  expect(androidFrame("message", { width: "medium", height: "medium" })).toBeNull();
  const horizontal = androidFrame("horizontal", { width: "medium", height: "tall" });
  expect((horizontal?.width ?? 0) / (horizontal?.height ?? 1)).toBeCloseTo(3 / 4);
});

it("reads from the path where a file stands", () => {
  const places = ["media", "card.media", "cards.2.media"].map((path) =>
    mediaPlace({ orientation: "horizontal" }, path),
  );
  expect(places).toEqual(["message", "horizontal", "carousel"]);
});

it("cuts a picture at its sides or above and below, never both", () => {
  expect(visibleShare(1.5, 1.5)).toEqual({ width: 1, height: 1 });
  expect(visibleShare(2, 1)).toEqual({ width: 0.5, height: 1 });
  expect(visibleShare(1, 2)).toEqual({ width: 1, height: 0.5 });
});

it.each([0.4, 1, 1.5, 16 / 9, 4])("keeps the safe part of a picture of %s inside what both phones show", (picture) => {
  const frame = { width: 232, height: 168 };
  const safe = safeShare(picture, frame);
  const android = visibleShare(picture, frame.width / frame.height);
  expect((safe.width * picture) / safe.height).toBeCloseTo(16 / 9);
  expect(safe.width).toBeLessThanOrEqual(android.width + 1e-9);
  expect(safe.height).toBeLessThanOrEqual(android.height + 1e-9);
});
