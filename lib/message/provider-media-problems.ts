import { mediaKind } from "./media-kind";
import { loss, refusal } from "./problem";
import type { ProviderProfile } from "./profile";
import type { MessageType, Problem } from "./schema";
import type { Survey } from "./survey";
import { counted } from "./text-fields";

/** What one provider demands of a file, and what it does not carry. */
export function providerMediaProblems(
  { path, media, card }: Survey["media"][number],
  profile: ProviderProfile,
  type: MessageType,
): Problem[] {
  if (media.url === "") return [];
  const { carries, requires, name } = profile;
  const problems: Problem[] = [];
  const factsAreKnown = (file: { mimeType?: string; sizeBytes?: number }) =>
    file.mimeType && file.sizeBytes !== undefined;
  if (requires.mediaFacts) {
    const unknown = (at: string, what: string) =>
      problems.push(
        refusal(
          profile,
          "media-facts",
          `${at}.url`,
          `${name} needs the type and the size of ${what}, which are not known yet: upload it, or check its address.`,
        ),
      );
    if (!factsAreKnown(media)) unknown(path, "the file");
    if (media.thumbnail && carries.thumbnail && !factsAreKnown(media.thumbnail))
      unknown(`${path}.thumbnail`, "the thumbnail");
  }
  const kind = mediaKind(media);
  if (requires.thumbnailForNonImages && kind !== "image" && !media.thumbnail)
    problems.push(
      refusal(
        profile,
        "thumbnail-required",
        `${path}.thumbnail.url`,
        kind
          ? `${name} needs a thumbnail with everything that is not a picture: add one.`
          : `${name} needs a thumbnail unless the file is a picture, and its type is not known yet: add one, or check the address.`,
      ),
    );
  if (media.thumbnail && !carries.thumbnail)
    problems.push(
      loss(
        profile,
        "thumbnail-lost",
        `${path}.thumbnail.url`,
        `${name} does not send the thumbnail: phones make their own.`,
      ),
    );
  if (media.altText && !carries.altText)
    problems.push(
      loss(
        profile,
        "alt-text-lost",
        `${path}.altText`,
        `${name} does not send the picture description: screen readers will not read it.`,
      ),
    );
  // No phone shows the name of a file on a card.
  if (type === "media" && !card && media.filename && !carries.filename)
    problems.push(loss(profile, "filename-lost", `${path}.filename`, `${name} does not send the file name.`));
  return problems;
}

/** One problem for the whole message: nothing is lost, and the same line for each card would bury the rest. */
export function copyProblems({ media }: Survey, profile: ProviderProfile): Problem[] {
  const { copies, name } = profile;
  const sent = media.filter((placed) => placed.media.url !== "");
  const problems: Problem[] = [];
  const copied = (lacking: typeof sent, rule: string, field: string, what: string, source: string) => {
    const [first] = lacking;
    if (first)
      problems.push(
        loss(
          profile,
          rule,
          `${first.path}.${field}`,
          `${name} needs ${what} with every file: ${source} for ${counted(lacking.length, "file")}.`,
        ),
      );
  };
  if (copies.thumbnail) {
    const pictures = sent.filter(({ media: file }) => !file.thumbnail && mediaKind(file) === "image");
    copied(pictures, "thumbnail-copied", "thumbnail.url", "a thumbnail", "the picture itself is sent as its thumbnail");
  }
  if (copies.filename) {
    const nameless = sent.filter(({ media: file }) => !file.filename);
    copied(nameless, "filename-copied", "filename", "a file name", "the end of the address is sent as the name");
  }
  return problems;
}
