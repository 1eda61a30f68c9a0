/** From a file that the user dropped or chose to the text of an article. */
import type { Decoded } from '../model/types';
import type { Article } from '../state/state';
import type { FileFault } from './fault';
import { textOfSource } from './html';
import { originOf } from './origin';

/** More than any article; enough to keep a mistaken drop from freezing the page. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** What the file chooser offers. */
export const ACCEPT = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html';

const EXTENSIONS = /\.(?:txt|text|md|markdown|html?)$/iu;
const HTML_EXTENSION = /\.html?$/iu;
// NUL and its neighbours never stand in a text, but nearly always in a file that is something else.
export const BINARY = /[\u0000-\u0008\u000e-\u001a]/u;

export type FileReading = ({ readonly name: string } & Pick<Article, 'text' | 'origin'>) | { readonly name: string; readonly fault: FileFault };

/** The two ways to read what may be in an old encoding. */
export interface Decoder {
  readonly decode: (bytes: ArrayBuffer) => Promise<Decoded>;
  readonly decodeText: (text: string) => Promise<Decoded>;
}

export async function readFile(file: File, decoder: Decoder): Promise<FileReading> {
  const { name } = file;
  if (!EXTENSIONS.test(name)) return { name, fault: 'type' };
  if (file.size > MAX_BYTES) return { name, fault: 'size' };

  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { name, fault: 'unreadable' };
  }
  const decoded = await decoder.decode(bytes);
  // Windows-1252 is what is left when nothing speaks for anything.
  const isKnown = decoded.damaged === 0 && decoded.encoding !== 'windows-1252';
  if (!isKnown || BINARY.test(decoded.text)) return { name, fault: 'encoding' };

  const origin = originOf(decoded);
  const { text, origin: found } = HTML_EXTENSION.test(name) ? await readPage(decoded.text, origin, decoder) : { text: decoded.text, origin };
  return text.trim() === '' ? { name, fault: 'empty' } : { name, ...withLineFeedsIn({ text, origin: found }) };
}

/** What a reader sees of a page, in whose source the letters may be written as entities. */
async function readPage(source: string, origin: Article['origin'], decoder: Decoder): Promise<Pick<Article, 'text' | 'origin'>> {
  const text = textOfSource(source);
  if (origin) return { text, origin: { ...origin, original: textOfSource(origin.original) } };
  const decoded = await decoder.decodeText(text);
  return { text: decoded.text, origin: originOf(decoded) };
}

function withLineFeedsIn({ text, origin }: Pick<Article, 'text' | 'origin'>): Pick<Article, 'text' | 'origin'> {
  return { text: withLineFeeds(text), origin: origin && { ...origin, original: withLineFeeds(origin.original) } };
}

/** The text field knows no other line end, and offsets must mean the same everywhere. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
