/** The worker that reads documents: one file at a time, what is in it one after the other. */
import { adviceOn, isLitter, readClipboard, readDocuments } from 'diembao/documents';
import type { DocumentFailure, DocumentRecord } from 'diembao/documents';

import type { Origin } from '../state/state';
import { LONGEST_TEXT } from './document';
import type { PageFault } from './document';
import type { Incoming } from './incoming';
import { originOf, withLineFeedsIn } from './origin';
import { withLineFeeds } from './plain';
import type { Answer, Failure, Question, ReadDocument } from './protocol';

/** Milliseconds between two tellings of how far a file is. */
const INTERVAL = 100;

const say = (answer: Answer): void => {
  postMessage(answer);
};

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void ('read' in data ? readSafely(data.id, data.read) : readCopied(data.id, data.html));
});
say({ ready: true });

/** Whatever happens, the page hears that the file is done. */
async function readSafely(id: number, file: Incoming): Promise<void> {
  try {
    await read(id, file);
  } catch {
    say({ id, failure: { name: file.name, path: null, code: 'crashed', advice: null } });
  }
  say({ id, done: true });
}

async function read(id: number, { name, file }: Incoming): Promise<void> {
  if (isLitter(name)) return;
  let told = performance.now();
  const onProgress = ({ bytes }: { bytes: number }): void => {
    const now = performance.now();
    if (now - told < INTERVAL) return;
    told = now;
    say({ id, bytes });
  };
  for await (const result of readDocuments([{ name, bytes: file }], { onProgress, limits: { textLength: LONGEST_TEXT } })) {
    say({ id, ...(result.error ? { failure: failed(result) } : { document: made(result) }) });
  }
}

async function readCopied(id: number, html: string): Promise<void> {
  // Without a text the page takes the plain form of what was pasted.
  const read = await readClipboard(html).catch(() => ({ text: '', conversions: [], fonts: [] }));
  const origin = originOf(read);
  say({ id, done: true, text: withLineFeeds(read.text), origin: origin && withLineFeedsIn(origin) });
}

function made({ text, encoding, conversions, warnings, ...said }: DocumentRecord): ReadDocument {
  const { name, path, format, title, source, author, published, fonts } = said;
  const origin = originOf({ text, encoding, conversions, fonts }) ?? unknownOf({ text, encoding, format });
  return {
    text: withLineFeeds(text),
    origin: origin && withLineFeedsIn(origin),
    record: { name, path, format, title, source, author, published, fonts, warnings: warnings.map(({ code }) => code) },
  };
}

/** Windows-1252 is what is left when nothing speaks for anything, so another encoding can be chosen. */
function unknownOf({ text, encoding, format }: Pick<DocumentRecord, 'text' | 'encoding' | 'format'>): Origin | null {
  const isText = format === 'text' || format === 'markdown';
  return isText && encoding === 'windows-1252' ? { original: text, encodings: [], isWhole: true, isChosen: false, isByFont: false, parts: [] } : null;
}

function failed({ name, path, error }: DocumentFailure): Failure {
  const fault = pageFaultOf(error.cause);
  if (fault !== null) return { name, path, code: fault, advice: null };
  const { code } = error;
  return { name, path, code, advice: { vi: adviceOn(code, 'vi'), en: adviceOn(code, 'en') } };
}

/** The readers call everything broken that they did not expect; not always it is the file. */
function pageFaultOf(cause: unknown): PageFault | null {
  if (cause instanceof DOMException) return 'unreadable';
  if (!(cause instanceof Error)) return null;
  const isMissing = /dynamically imported|importing a module|could not be loaded|failed to fetch|networkerror/iu.test(cause.message);
  return isMissing || ('code' in cause && cause.code === 'init-failed') ? 'not-loaded' : null;
}
