/**
 * Keeps every article's result up to date, in the worker: one analysis under way at a time, the article on the
 * desk first, the newest text wins.
 */
import { createWorker } from 'diembao/worker';

import { mayBeOld } from '../files/old';
import { BINARY } from '../files/read';
import type { Decoder } from '../files/read';
import type { Decoded, Encoding } from '../model/types';
import { currentArticle, store } from './state';
import type { Article, State } from './state';

/** Milliseconds without a keystroke before a typed text is read … */
const PAUSE = 120;
/** … and how long somebody may type without a pause and see nothing new. */
const PATIENCE = 500;

type Reader = ReturnType<typeof createWorker>;

let reader: Reader | null = null;
let busy = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let waitingSince: number | null = null;

/** Loads the module; resolves when it is ready or has failed, which the state then says. */
export async function startEngine(): Promise<void> {
  store.update({ engine: 'loading' });
  reader?.terminate();
  reader = createWorker();
  try {
    await reader.init();
    store.update({ engine: 'ready' });
    void readNext();
  } catch (error) {
    console.warn(error);
    store.update({ engine: 'failed' });
  }
}

/** Reads in the worker what may be in an old encoding, for which it loads a second module; all else as a browser does. */
export const decoder: Decoder = {
  decode: async (bytes) => {
    const utf8 = plainUtf8(bytes);
    if (utf8 !== null) return { text: utf8, encoding: 'utf-8', confidence: 1, damaged: 0, conversions: [] };
    try {
      if (reader) return await reader.decode(bytes);
    } catch (error) {
      console.warn(error);
    }
    const text = new TextDecoder().decode(bytes);
    return { text, encoding: 'utf-8', confidence: 1, damaged: text.includes('\ufffd') ? 1 : 0, conversions: [] };
  },
  decodeText: async (text) => readAs(text, 'auto'),
};

/** The text of bytes that are UTF-8 and nothing that the decoder would read otherwise; null for all others. */
function plainUtf8(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return BINARY.test(text) || mayBeOld(text) ? null : text;
  } catch {
    return null;
  }
}

/** Reads a text whose characters may stand for others as those of an encoding. */
export async function readAs(text: string, encoding: Encoding | 'auto'): Promise<Decoded> {
  try {
    if (reader && (encoding !== 'auto' || mayBeOld(text))) return await reader.decodeText(text, { encoding });
  } catch (error) {
    console.warn(error);
  }
  return { text, encoding: 'unicode', confidence: 1, damaged: 0, conversions: [] };
}

/** Reads what needs reading, at once. */
export function readNow(): void {
  clearTimeout(timer);
  waitingSince = null;
  void readNext();
}

/** Reads what needs reading when the typing pauses. */
export function readSoon(): void {
  const now = performance.now();
  waitingSince ??= now;
  clearTimeout(timer);
  timer = setTimeout(readNow, Math.max(0, Math.min(PAUSE, waitingSince + PATIENCE - now)));
}

async function readNext(): Promise<void> {
  const article = nextArticle(store.value);
  if (busy || !article || !reader || store.value.engine !== 'ready') return;

  busy = true;
  const { id, text, published } = article;
  let outcome: Pick<Article, 'result' | 'error'>;
  try {
    const analysis = await reader.analyze(text, published === null ? {} : { published });
    outcome = { result: { text, published, analysis }, error: null };
  } catch (error) {
    outcome = { result: null, error: codeOf(error) };
  } finally {
    busy = false;
  }
  store.update(({ articles }) => ({
    articles: articles.map((other) =>
      other.id === id && other.text === text && other.published === published ? { ...other, ...outcome } : other,
    ),
  }));
  void readNext();
}

function nextArticle(state: State): Article | undefined {
  const current = currentArticle(state);
  return needsReading(current) ? current : state.articles.find(needsReading);
}

/** A text whose analysis failed is not tried again until it changes; changing it drops `error`. */
function needsReading({ text, published, result, error }: Article): boolean {
  return text !== '' && error === null && (result?.text !== text || result.published !== published);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
