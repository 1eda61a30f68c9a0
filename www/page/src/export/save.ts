/** Files onto the reader's disk, by the one way that works in every browser: a link to a Blob that is pressed. */
import { zipFiles } from 'diembao/export';
import type { ExportFile } from 'diembao/export';

/** Milliseconds for which a browser may still read what it downloads. */
const KEPT = 60_000;

/** Saves one file, or several as one archive of that name; tells how it is called. */
export async function save(files: readonly ExportFile[], archive: string, stamp: Date): Promise<string> {
  const [only] = files;
  if (only && files.length === 1) return download(only);
  return download({ name: archive, mediaType: 'application/zip', content: await zipFiles(files, stamp) });
}

function download({ name, mediaType, content }: ExportFile): string {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT);
  return name;
}
