import { describe, expect, test } from "vitest";
import { endsUnaccepted, isAcceptedType, mediaKind } from "./media-kind";

describe("mediaKind", () => {
  test.each([
    [{ url: "/media/a", mimeType: "Image/PNG" }, "image"],
    [{ url: "/media/a.jpg", mimeType: "video/mp4; codecs=avc1" }, "video"],
    [{ url: "/media/a", mimeType: "application/ogg" }, "audio"],
    [{ url: "/media/a", mimeType: "application/pdf" }, "document"],
    [{ url: "/media/a.jpg", mimeType: "text/html" }, "other"],
    [{ url: "https://shop.example/tent.JPG?width=3#top" }, "image"],
    [{ url: "https://shop.example/tent.webm", mimeType: " " }, "video"],
    [{ url: "https://shop.example/tent.mp3" }, "audio"],
    [{ url: "https://shop.example/tent.pdf" }, "document"],
    [{ url: "https://shop.example/tent" }, undefined],
    [{ url: "" }, undefined],
  ])("of %j is %s", (file, kind) => {
    expect(mediaKind(file)).toBe(kind);
  });
});

describe("accepted types", () => {
  test.each(["image/jpeg", "IMAGE/GIF", "video/webm", "audio/mp4-latm", "application/pdf; version=1"])(
    "%s is one",
    (type) => {
      expect(isAcceptedType(type)).toBe(true);
    },
  );

  test.each(["image/webp", "image/svg+xml", "application/zip", "", "image"])("%j is none", (type) => {
    expect(isAcceptedType(type)).toBe(false);
  });

  test("the ending of an address may give a refused type away", () => {
    expect(endsUnaccepted({ url: "https://shop.example/tent.WEBP?v=1" })).toBe(true);
    expect(endsUnaccepted({ url: "https://shop.example/tent.png" })).toBe(false);
    expect(endsUnaccepted({ url: "https://shop.example/webp" })).toBe(false);
  });
});
