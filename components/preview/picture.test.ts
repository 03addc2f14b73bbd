import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { fileName, isAnimation, mediaKind, pictureRatio, pictureUrl } from "./picture";

const media = (part: object) => toDraft({ media: part }).media;

test("own media is drawn as it is, a linked picture by its copy", () => {
  expect(pictureUrl(media({ url: "/media/a.jpg" }))).toBe("/media/a.jpg");
  expect(pictureUrl(media({ url: "https://shop.example/a.jpg", previewUrl: "/media/copy.jpg" }))).toBe(
    "/media/copy.jpg",
  );
});

test("no picture is ever asked from another server", () => {
  for (const previewUrl of ["", "https://shop.example/a.jpg", "//shop.example/a.jpg", "/\\shop.example/a.jpg"])
    expect(pictureUrl(media({ url: "https://shop.example/a.jpg", previewUrl }))).toBe("");
  const thumbnail = { url: "https://shop.example/still.jpg" };
  expect(pictureUrl(media({ url: "/media/film.mp4", mimeType: "video/mp4", thumbnail }))).toBe("");
});

test("a film shows its thumbnail, never itself", () => {
  expect(pictureUrl(media({ url: "/media/film.mp4", mimeType: "video/mp4" }))).toBe("");
  expect(pictureUrl(media({ url: "/media/film.mp4", thumbnail: { url: "/media/still.jpg" } }))).toBe(
    "/media/still.jpg",
  );
});

test("the kind comes from the type, else from the ending of the address", () => {
  expect(mediaKind({ mimeType: "video/mp4", url: "https://shop.example/a" })).toBe("video");
  expect(mediaKind({ mimeType: "", url: "https://shop.example/a.MP4?x=1.jpg" })).toBe("video");
  expect(mediaKind({ mimeType: "", url: "https://shop.example/a.mp3" })).toBe("audio");
  expect(mediaKind({ mimeType: "application/pdf", url: "" })).toBe("document");
  expect(mediaKind({ mimeType: "", url: "https://shop" })).toBe("image");
});

test("the form of a picture is known only with both its sides", () => {
  expect(pictureRatio({ pixelWidth: 300, pixelHeight: 200 })).toBe(1.5);
  expect(pictureRatio({ pixelWidth: 300, pixelHeight: null })).toBeUndefined();
  expect(pictureRatio({ pixelWidth: 300, pixelHeight: 0 })).toBeUndefined();
});

test("a file is shown by its name, else by the end of its address", () => {
  expect(fileName({ filename: "Menu.pdf", url: "/media/abc.pdf" })).toBe("Menu.pdf");
  expect(fileName({ filename: " ", url: "https://shop.example/menu.pdf?v=2" })).toBe("menu.pdf");
});

test("only a GIF may move", () => {
  expect(isAnimation({ mimeType: "image/gif", url: "/media/a" })).toBe(true);
  expect(isAnimation({ mimeType: "", url: "https://shop.example/a.GIF?v=1" })).toBe(true);
  expect(isAnimation({ mimeType: "image/png", url: "/media/a.gif" })).toBe(false);
});
