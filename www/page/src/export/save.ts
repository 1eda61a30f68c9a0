/** Files onto the reader's disk. */
import { zipFiles } from 'diembao/export';
import type { ExportFile } from 'diembao/export';

import { download } from '../files/download';

/** Saves one file, or several as one archive of that name; tells how it is called. */
export async function save(files: readonly ExportFile[], archive: string, stamp: Date): Promise<string> {
  const [only] = files;
  const { name, mediaType, content } = only && files.length === 1 ? only : { name: archive, mediaType: 'application/zip', content: await zipFiles(files, stamp) };
  download(name, mediaType, content);
  return name;
}
