/** Files as they come: chosen, dropped or pasted, alone or in folders. */

/** A file that waits to be read; `name` holds the folders above it. */
export interface Incoming {
  readonly name: string;
  readonly file: File;
}

/** Of a chosen folder the browser tells where in it a file lies. */
export function incoming(files: Iterable<File>): Incoming[] {
  return Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/**
 * What was dropped, folders opened one after the other. To be called within the event: later the browser tells nothing
 * of what was dropped.
 */
export function dropped({ items, files }: DataTransfer): Iterable<Incoming> | AsyncIterable<Incoming> {
  const entries = Array.from(items, (item) => (item.kind === 'file' ? { entry: item.webkitGetAsEntry(), file: item.getAsFile() } : null));
  const found = entries.filter((entry) => entry !== null);
  if (!found.some(({ entry }) => entry?.isDirectory)) return incoming(files);
  return opened(found);
}

async function* opened(found: readonly { entry: FileSystemEntry | null; file: File | null }[]): AsyncGenerator<Incoming> {
  for (const { entry, file } of found) {
    if (entry?.isDirectory) yield* within(entry as FileSystemDirectoryEntry);
    else if (file) yield { name: file.name, file };
  }
}

async function* within(folder: FileSystemDirectoryEntry): AsyncGenerator<Incoming> {
  const reader = folder.createReader();
  for (;;) {
    // It gives a hundred at a time, and none at the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (entries.length === 0) return;
    for (const entry of entries) {
      // What programs keep for themselves, such as ".git", is not gone through.
      if (entry.isDirectory && !entry.name.startsWith('.')) yield* within(entry as FileSystemDirectoryEntry);
      if (!entry.isFile) continue;
      const file = await new Promise<File | null>((resolve) => {
        (entry as FileSystemFileEntry).file(resolve, () => {
          resolve(null);
        });
      });
      if (file) yield { name: entry.fullPath.replace(/^\//u, ''), file };
    }
  }
}

/** What a paste brings: files, rich text with its plain form, plain text alone, or nothing. */
export type Pasted =
  | { readonly kind: 'files'; readonly files: readonly Incoming[] }
  | { readonly kind: 'rich'; readonly html: string; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string };

/** A paragraph, a list, a table, or a font in which letters stand for others. */
const RICH = /<(?:p|div|br|h[1-6]|[uod]l|li|table|t[rd]|article|section|blockquote|nav|script)\b|(?:face|font-family)[\s:="']+(?:&quot;)?\.?vn/iu;

export function pasted(data: DataTransfer): Pasted | null {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const files = Array.from(data.files);
  // Word processors add a picture of the text to the text.
  const isPicture = text.trim() !== '' && files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !isPicture) return { kind: 'files', files: incoming(files) };
  if (RICH.test(html)) return { kind: 'rich', html, text };
  return text.trim() === '' ? null : { kind: 'plain', text };
}
