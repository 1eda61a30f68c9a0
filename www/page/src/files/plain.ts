/** Plain text in Unicode, which the page reads by itself: nothing is loaded for it. */
import { LONGEST_TEXT } from './document';
import type { SourceRecord } from './document';
import type { Incoming } from './incoming';
import { mayBeOld } from './old';

// NUL and its neighbours never stand in a text, but nearly always in a file that is something else.
const BINARY = /[\u0000-\u0008\u000e-\u001a]/u;
/** How pages, RTF, PDF and mails begin, whatever they are called. */
const OTHER = /^\s*(?:<|\{\\rtf)|%PDF-|^[!-9;-~]+:/u;
/** Files that systems leave behind are for the readers to tell. */
const HIDDEN = /(?:^|\/)[._~]/u;
/** Enough digits for a date, which the readers find in a name. */
const DATED = /(?:\d\D*){6}/u;

/** The text and record of a file; null for whatever needs the readers of documents. */
export async function readPlain({ name, file }: Incoming): Promise<{ text: string; record: SourceRecord } | null> {
  const own = name.replace(/^.*\//u, '');
  if (!/\.te?xt$/iu.test(own) || HIDDEN.test(name) || DATED.test(own) || file.size > LONGEST_TEXT) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
  if (text.trim() === '' || BINARY.test(text) || OTHER.test(text.slice(0, 1024)) || mayBeOld(text)) return null;
  const title = { value: own.replace(/\.te?xt$/iu, ''), from: 'file-name' } as const;
  const record: SourceRecord = { name, path: null, format: 'text', title, source: null, author: null, published: null, fonts: [], warnings: [] };
  return { text: withLineFeeds(text), record };
}

/** The text field knows no other line end, and offsets must mean the same everywhere. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
