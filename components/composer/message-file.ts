/** "four-picks-25-off-sinch.json": the message, then what the file holds of it, with nothing that a file system minds. */
export function messageFileName(messageName: string, ending: string): string {
  const words =
    messageName
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = Array.from(words.join("-")).slice(0, 60).join("").replace(/-$/, "");
  return `${name || "message"}-${ending}`;
}

/** Gives a file to the browser to keep. */
export function download(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers begin to read it only after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
