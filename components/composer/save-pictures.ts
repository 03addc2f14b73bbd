import { type PicturedPhone, phonePicture } from "@/components/preview/picture-file";
import { download, messageFileName } from "./message-file";
import type { PhoneKind } from "./view";

const patience = 10_000;

/** These phones as they stand in the page, once all are there with their pictures. Throws where one does not come. */
export async function drawnPhones(kinds: readonly PhoneKind[]): Promise<{ kind: PhoneKind; element: HTMLElement }[]> {
  const deadline = performance.now() + patience;
  for (;;) {
    const drawn = kinds.flatMap((kind) => {
      const element = document.querySelector<HTMLElement>(
        `.composer-stage [data-phone="${kind}"] :is(.android-phone, .ios-phone)`,
      );
      return element ? [{ kind, element }] : [];
    });
    if (drawn.length === kinds.length) {
      const images = drawn.flatMap(({ element }) => Array.from(element.querySelectorAll("img")));
      // One that cannot be loaded is drawn as the phone draws it.
      await Promise.allSettled(images.map((image) => image.decode()));
      await document.fonts.ready;
      return drawn;
    }
    if (performance.now() > deadline) throw new Error("A phone did not come.");
    await new Promise(requestAnimationFrame);
  }
}

/** Draws the phones and gives the picture away. Returns what the user reads about it; throws where nothing was drawn. */
export async function savePictures(
  phones: readonly (PicturedPhone & { kind: PhoneKind })[],
  target: "file" | "clipboard",
  messageName: string,
): Promise<string> {
  const page = getComputedStyle(document.querySelector(".composer-stage") ?? document.body);
  const drawing = phonePicture(phones, { ground: page.backgroundColor, ink: page.color });
  if (target === "file") {
    const name = messageFileName(messageName, `${phones.map(({ kind }) => kind).join("-")}.png`);
    download(await drawing, name);
    return `Saved “${name}”.`;
  }
  const picture = await drawing;
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return "The picture is on the clipboard.";
  } catch {
    return "The browser did not let the picture onto the clipboard. Save it as a file instead.";
  }
}
