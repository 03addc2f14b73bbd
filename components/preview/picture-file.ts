import { domToCanvas } from "modern-screenshot";

export interface PicturedPhone {
  /** The drawn phone itself: `.android-phone` or `.ios-phone`. */
  element: HTMLElement;
  /** Written above it where several stand in one picture. */
  label: string;
}

/** Points around every phone, which hold its keys and its shadow, and the height of the line with its label. */
const margin = 32;
const labelHeight = 28;

/**
 * The phones as they stand, scrolled where they are scrolled, as one PNG at `scale` times their true size, however
 * small the page draws them. One phone has a transparent ground; several stand on `ground` under their labels.
 * Throws where the browser cannot draw them.
 */
export async function phonePicture(
  phones: readonly PicturedPhone[],
  { scale = 2, ground = "#eef0f4", ink = "#303642" } = {},
): Promise<Blob> {
  const drawn: HTMLCanvasElement[] = [];
  // One after the other: two would fetch the same fonts and pictures twice.
  for (const { element } of phones) drawn.push(await canvasOf(element, scale));
  const [only] = drawn;
  if (!only) throw new Error("There is no phone to draw.");
  return toPng(drawn.length === 1 ? only : sideBySide(drawn, phones, { scale, ground, ink }));
}

async function canvasOf(phone: HTMLElement, scale: number): Promise<HTMLCanvasElement> {
  const { offsetWidth: width, offsetHeight: height } = phone;
  return domToCanvas(phone, {
    width: width + 2 * margin,
    height: height + 2 * margin,
    scale,
    style: {
      position: "relative",
      transform: "none",
      margin: `${margin}px`,
      width: `${width}px`,
      height: `${height}px`,
    },
    filter: (node) => !(node instanceof HTMLElement && node.dataset.notInPicture !== undefined),
    features: { restoreScrollPosition: true },
    font: { cssText: await fontsOf(phone) },
    onCloneEachNode: mend,
  });
}

function mend(node: Node) {
  if (!(node instanceof HTMLElement)) return;
  // The ring around the field that is being edited belongs to the page, not to the phone.
  if (node.dataset.highlighted !== undefined) node.style.outline = "none";
  // Browsers tell another `display` than the one that cuts after some lines.
  if (/^\d/.test(node.style.getPropertyValue("-webkit-line-clamp"))) node.style.display = "-webkit-box";
}

/** Those font faces that are loaded, written out: a picture may load nothing. */
async function fontsOf(phone: HTMLElement): Promise<string> {
  const family = firstFamily(getComputedStyle(phone).fontFamily);
  const loaded = new Set(
    Array.from(document.fonts)
      .filter((face) => face.status === "loaded" && firstFamily(face.family) === family)
      .map((face) => plainRange(face.unicodeRange)),
  );
  const rules = Array.from(document.styleSheets)
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => firstFamily(style.getPropertyValue("font-family")) === family)
    .filter(({ style }) => loaded.has(plainRange(style.getPropertyValue("unicode-range"))));
  return (await Promise.all(rules.map(withFile))).join("\n");
}

const firstFamily = (families: string) => (families.split(",")[0] ?? "").replaceAll(/["']/g, "").trim();
const plainRange = (range: string) => range.replaceAll(/\s/g, "").toUpperCase();

async function withFile(rule: CSSFontFaceRule): Promise<string> {
  const [, url = ""] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src")) ?? [];
  const response = await fetch(new URL(url, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) throw new Error(`The font of the phone could not be loaded (${response.status}).`);
  return rule.cssText.replace(url, await dataUrl(await response.blob()));
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

interface SideBySide {
  scale: number;
  ground: string;
  ink: string;
}

function sideBySide(
  drawn: readonly HTMLCanvasElement[],
  phones: readonly PicturedPhone[],
  { scale, ground, ink }: SideBySide,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const highest = Math.max(...drawn.map(({ height }) => height));
  canvas.width = drawn.reduce((sum, { width }) => sum + width, 0);
  canvas.height = highest + labelHeight * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser does not draw pictures.");
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ink;
  context.font = `600 ${14 * scale}px "Inter Variable", sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  let left = 0;
  drawn.forEach((phone, index) => {
    context.fillText(phones[index]?.label ?? "", left + phone.width / 2, labelHeight * scale);
    context.drawImage(phone, left, labelHeight * scale + (highest - phone.height) / 2);
    left += phone.width;
  });
  return canvas;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("The picture is too large for this browser."));
    }, "image/png");
  });
}
