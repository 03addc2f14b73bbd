import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";

/** Extension by accepted type: every name in the store ends in one of these. */
const extensions = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "video/mp4": "mp4",
  "video/mpeg": "mpg",
  "video/m4v": "m4v",
  "video/webm": "webm",
  "audio/aac": "aac",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "application/ogg": "ogg",
  "application/pdf": "pdf",
} as const;
export type StoredType = keyof typeof extensions;

/** What the detector calls a type, where the providers use another word for it. */
const sameAs: Record<string, StoredType> = {
  "image/apng": "image/png",
  "video/x-m4v": "video/m4v",
  "audio/x-m4a": "audio/mp4",
  "audio/ogg": "application/ogg",
  "audio/ogg; codecs=opus": "application/ogg",
};

const names: Record<string, string> = {
  "image/webp": "WebP picture",
  "image/heic": "HEIC picture",
  "image/heif": "HEIC picture",
  "image/avif": "AVIF picture",
  "image/tiff": "TIFF picture",
  "image/bmp": "BMP picture",
  "application/xml": "SVG picture or another XML file",
  "video/quicktime": "QuickTime video",
  "video/matroska": "Matroska video",
  "video/3gpp": "3GP video",
  "audio/wav": "WAV sound",
};

/** The type that the bytes of a file show, whatever its name says; undefined where they show none. */
export async function detectType(path: string): Promise<string | undefined> {
  return ourWord((await fileTypeFromFile(path))?.mime);
}

/** The same from the first bytes of a file. */
export async function detectTypeOfHead(bytes: Uint8Array): Promise<string | undefined> {
  return ourWord((await fileTypeFromBuffer(bytes))?.mime);
}

const ourWord = (found: string | undefined) => found && (sameAs[found] ?? found);

export function isStoredType(mimeType: string | undefined): mimeType is StoredType {
  return mimeType !== undefined && Object.hasOwn(extensions, mimeType);
}

export const isPicture = (mimeType: string) => mimeType.startsWith("image/");

export function extensionFor(mimeType: StoredType): string {
  return extensions[mimeType];
}

/** A file name that ends as its new type does: "tent.webp" becomes "tent.jpg". */
export const withEnding = (filename: string, mimeType: StoredType): string =>
  `${filename.replace(/\.[a-z0-9]{2,5}$/i, "") || "file"}.${extensionFor(mimeType)}`;

/** The reverse: the type under which a stored file is handed out. */
export function typeOfExtension(extension: string): StoredType | undefined {
  return (Object.keys(extensions) as StoredType[]).find((type) => extensions[type] === extension);
}

/** Why a file is not taken, and which files are. */
export function refusedTypeSentence(mimeType: string | undefined): string {
  const name = mimeType && names[mimeType];
  if (mimeType === "image/heic" || mimeType === "image/heif")
    return "This is a HEIC picture, which phones of other makes cannot show. On an iPhone choose Settings, Camera, Formats, Most Compatible; on a computer save it as JPEG.";
  const what = name ? `This is a ${name}, which RCS does not carry.` : "RCS does not carry this kind of file.";
  return `${what} Use a JPEG, PNG or GIF picture, an MP4 or WebM video, an MP3, AAC or Ogg sound, or a PDF.`;
}
