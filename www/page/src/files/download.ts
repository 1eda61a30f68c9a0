/** A file onto the reader's disk, by the one way that works in every browser: a link to a Blob that is pressed. */

/** Milliseconds for which a browser may still read what it downloads. */
const KEPT = 60_000;

export function download(name: string, mediaType: string, content: BlobPart): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT);
}
