/** Saves a file, in parts, on this device as a download. Nothing is sent. */
export function saveFile(name: string, parts: readonly BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address by the next task; the memory may go.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file name from words: lower case, hyphens, no other signs. */
export function fileNameOf(words: string, extension: string): string {
  const plain = words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `spanningskaart-${plain || "zone"}.${extension}`;
}
