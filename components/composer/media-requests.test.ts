import { expect, it } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { withFacts, withFile, withOtherFile } from "./media-requests";

const facts = {
  url: "/media/new.jpg",
  filename: "",
  mimeType: "image/jpeg",
  sizeBytes: 12,
  pixelWidth: 3,
  pixelHeight: 2,
  previewUrl: "/media/copy.jpg",
  note: "Turned upright.",
};
const mediaWith = (thumbnailUrl: string) =>
  toDraft({
    media: {
      url: "https://example.com/old.jpg",
      filename: "old.jpg",
      altText: "A tent",
      height: "tall",
      linkProblem: "There is no file at this address.",
      servedAs: "text/plain",
      forwardsTo: "https://example.org/",
      thumbnail: { url: thumbnailUrl, sizeBytes: 5, mimeType: "image/jpeg" },
    },
  }).media;

it("takes what the server found, and keeps what somebody wrote", () => {
  const media = withFacts(mediaWith(""), { ...facts, file: "new.jpg" } as typeof facts);
  expect(Object.keys(media)).toEqual(Object.keys(mediaWith("")));
  expect(media).toMatchObject({
    url: "/media/new.jpg",
    sizeBytes: 12,
    filename: "old.jpg",
    altText: "A tent",
    height: "tall",
    linkProblem: "",
    servedAs: "",
    forwardsTo: "",
  });
});

it("drops a thumbnail that was made of the file before, and leaves one that is linked", () => {
  expect(withFile(mediaWith("/media/old-small.jpg"), facts).thumbnail).toEqual({
    url: "",
    mimeType: "",
    sizeBytes: null,
  });
  expect(withFile(mediaWith("https://example.com/small.jpg"), facts).thumbnail.url).toBe(
    "https://example.com/small.jpg",
  );
});

it("drops the description of the file before, and leaves one that was written ahead", () => {
  const media = mediaWith("");
  expect(withFile(media, facts).altText).toBe("A tent");
  expect(withOtherFile(media, facts).altText).toBe("");
  expect(withOtherFile({ ...media, url: facts.url }, facts).altText).toBe("A tent");
  expect(withOtherFile({ ...media, url: "" }, facts).altText).toBe("A tent");
});
