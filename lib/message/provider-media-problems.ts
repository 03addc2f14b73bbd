import { mediaKind } from "./media-kind";
import { loss, refusal } from "./problem";
import type { ProviderProfile } from "./profile";
import type { MessageType, Problem } from "./schema";
import type { Survey } from "./survey";

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
export function copyProblems(media: Survey["media"], profile: ProviderProfile): Problem[] {
  const { copies, name } = profile;
  const sent = media.filter((placed) => placed.media.url !== "");
  const pictures = sent.filter(({ media: file }) => !file.thumbnail && mediaKind(file) === "image");
  const nameless = sent.filter(({ media: file }) => !file.filename);
  const problems: Problem[] = [];
  if (copies.thumbnail && pictures[0]) {
    const which =
      pictures.length === 1
        ? "the picture is sent as its own thumbnail"
        : `${pictures.length} pictures are sent as their own thumbnails`;
    const path = `${pictures[0].path}.thumbnail.url`;
    problems.push(loss(profile, "thumbnail-copied", path, `${name} needs a thumbnail with every file: ${which}.`));
  }
  if (copies.filename && nameless[0]) {
    const which =
      nameless.length === 1
        ? "the end of the address is sent as one"
        : `the ends of ${nameless.length} addresses are sent as such`;
    const path = `${nameless[0].path}.filename`;
    problems.push(loss(profile, "filename-copied", path, `${name} needs a file name with every file: ${which}.`));
  }
  return problems;
}
