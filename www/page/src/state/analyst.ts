/**
 * Keeps every article's result up to date, in the worker: one analysis under way at a time, the article on the
 * desk first, the newest text wins.
 */
import type { Options } from 'diembao';
import { createWorker } from 'diembao/worker';

import { mayBeOld } from '../files/old';
import type { Analysis, Decoded, Encoding } from '../model/types';
import { followed } from './follow';
import { currentArticle, shownAnalysis, store } from './state';
import type { Article, Result, State } from './state';

/** Milliseconds without a keystroke before a typed text is read … */
const PAUSE = 120;
/** … and how long somebody may type without a pause and see nothing new. */
const PATIENCE = 500;
/** Characters from which on both grow with the text: its marks take the longer to draw, and typing comes first. */
const UNHURRIED = 20_000;

/** Articles whose results are kept: a result takes ten times the memory of its text. */
const MOST_RESULTS = 24;

type Reader = ReturnType<typeof createWorker>;

let reader: Reader | null = null;
let busy = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let waitingSince: number | null = null;
/** Ids of the articles that were read last, the last one first. */
let kept: readonly number[] = [];

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

/** Reads a text whose characters may stand for others as those of an encoding. */
export async function readAs(text: string, encoding: Encoding | 'auto'): Promise<Decoded> {
  try {
    if (reader && (encoding !== 'auto' || mayBeOld(text))) return await reader.decodeText(text, { encoding });
  } catch (error) {
    console.warn(error);
  }
  return { text, encoding: 'unicode', confidence: 1, damaged: 0, conversions: [] };
}

/** The text of bytes in whatever encoding; rejects where the decoder cannot be had. */
export async function decodeBytes(bytes: ArrayBuffer): Promise<string> {
  if (!reader) throw new Error('the module has not been loaded');
  return (await reader.decode(bytes)).text;
}

/** Reads a few words, apart from any article. */
export function readWords(words: string, options?: Options): Promise<Analysis> {
  return reader ? reader.analyze(words, { ...optionsNow(), ...options }) : Promise.reject(new Error('the module has not been loaded'));
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
  const pace = Math.max(1, currentArticle(store.value).text.length / UNHURRIED);
  timer = setTimeout(readNow, Math.max(0, Math.min(PAUSE * pace, waitingSince + PATIENCE * pace - now)));
}

async function readNext(): Promise<void> {
  const article = nextArticle(store.value);
  if (busy || !article || !reader || store.value.engine !== 'ready') return;

  busy = true;
  const { id, text, published } = article;
  const { dictionary } = store.value;
  let outcome: Pick<Article, 'result' | 'error'>;
  try {
    outcome = { result: { text, published, dictionary, analysis: await analysisOf(article, reader) }, error: null };
  } catch (error) {
    outcome = { result: null, error: codeOf(error) };
  } finally {
    busy = false;
  }
  const there = new Set(store.value.articles.map((other) => other.id));
  kept = [id, ...kept.filter((other) => other !== id && there.has(other))].slice(0, MOST_RESULTS);
  store.update((state) => {
    const before = currentArticle(state);
    const articles = state.articles.map((other) => {
      if (other.id === id && other.text === text && other.published === published) return { ...other, ...outcome };
      return other.result && other.id !== state.current && !kept.includes(other.id) ? { ...other, result: null } : other;
    });
    const isSameText = before.id === id && before.result?.text === text && before.result.dictionary !== dictionary;
    const [was, is] = isSameText ? [shownAnalysis(before), shownAnalysis({ ...before, ...outcome })] : [];
    return { articles, ...(was && is ? followed(state, was, is) : {}) };
  });
  void readNext();
}

/** Relative dates count from the day that the reader sets, or else the file names; a guess is for texts without any. */
async function analysisOf({ text, published, record }: Article, engine: Reader): Promise<Analysis> {
  const said = record?.published ?? null;
  const options = optionsNow();
  if (published !== null || said === null) return engine.analyze(text, published === null ? options : { ...options, published });
  const analysis = said.isGuess ? await engine.analyze(text, options) : null;
  return analysis !== null && analysis.published !== null ? analysis : engine.analyze(text, { ...options, published: said.value });
}

/** What every analysis takes; an empty dictionary is not sent to the worker. */
function optionsNow(): Options {
  const { dictionary } = store.value;
  return Object.keys(dictionary).length === 0 ? {} : { dictionary };
}

/** The result of an article, read now where it is not there; rejects where it cannot be read. Nothing is kept of it. */
export async function resultNow(article: Article): Promise<Result> {
  const { text, published, result } = article;
  const { dictionary } = store.value;
  if (!needsReading(article) && result) return result;
  if (!reader || store.value.engine !== 'ready') throw new Error('the reader is not there');
  return { text, published, dictionary, analysis: await analysisOf(article, reader) };
}

/** What is found in a piece of text, where somebody set a publication date or not. */
export async function analyzeNow(text: string, published: string | null): Promise<Analysis> {
  if (!reader) throw new Error('the reader is not there');
  return reader.analyze(text, { ...optionsNow(), ...(published === null ? {} : { published }) });
}

/** Few articles are read ahead, those that were looked at last before others; of thousands each when somebody looks at it. */
function nextArticle(state: State): Article | undefined {
  const current = currentArticle(state);
  if (needsReading(current)) return current;
  if (state.articles.length > MOST_RESULTS) return undefined;
  const waiting = state.articles.filter(needsReading);
  return kept.map((id) => waiting.find((article) => article.id === id)).find((article) => article !== undefined) ?? waiting[0];
}

/** A text whose analysis failed is not tried again until it changes; changing it drops `error`. */
function needsReading({ text, published, result, error }: Article): boolean {
  return text !== '' && error === null && (result?.text !== text || result.published !== published || result.dictionary !== store.value.dictionary);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
