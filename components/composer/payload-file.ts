/** "four-picks-25-off-sinch.json": named after the message and the provider, with nothing that a file system minds. */
export function payloadFileName(messageName: string, provider: string): string {
  const words =
    messageName
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = Array.from(words.join("-")).slice(0, 60).join("").replace(/-$/, "");
  return `${name || "message"}-${provider}.json`;
}

/** Gives a text to the browser as a file. */
export function download(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers begin to read it only after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
