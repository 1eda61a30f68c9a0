/** From a file that the user dropped or chose to the text of an article. */
import type { FileFault } from './fault';
import { textOfSource } from './html';

/** More than any article; enough to keep a mistaken drop from freezing the page. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** What the file chooser offers. */
export const ACCEPT = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html';

const EXTENSIONS = /\.(?:txt|text|md|markdown|html?)$/iu;
const HTML_EXTENSION = /\.html?$/iu;
// NUL and its neighbours never stand in a text, but nearly always in a file that is something else.
const BINARY = /[\u0000-\u0008\u000e-\u001a]/u;

export type FileReading = { readonly name: string; readonly text: string } | { readonly name: string; readonly fault: FileFault };

export async function readFile(file: File): Promise<FileReading> {
  const { name } = file;
  if (!EXTENSIONS.test(name)) return { name, fault: 'type' };
  if (file.size > MAX_BYTES) return { name, fault: 'size' };

  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { name, fault: 'unreadable' };
  }
  let source: string;
  try {
    source = new TextDecoder(encodingOf(new Uint8Array(bytes)), { fatal: true }).decode(bytes);
  } catch {
    return { name, fault: 'encoding' };
  }
  if (BINARY.test(source)) return { name, fault: 'encoding' };

  const text = withLineFeeds(HTML_EXTENSION.test(name) ? textOfSource(source) : source);
  return text.trim() === '' ? { name, fault: 'empty' } : { name, text };
}

/** UTF-8, unless a byte order mark says UTF-16, which Notepad calls "Unicode". */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text field knows no other line end, and offsets must mean the same everywhere. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
