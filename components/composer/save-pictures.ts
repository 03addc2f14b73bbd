import { type PicturedPhone, phonePicture } from "@/components/preview/picture-file";
import { download, messageFileName } from "./message-file";
import type { PhoneKind } from "./view";

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
