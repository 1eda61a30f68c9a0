/** Files that keep articles, of this page or of the command line; loaded with the first file that may be one. */
import { isAnnotations, isState, readAnnotations, readState, sourceOf } from 'diembao/export';
import type { RestoredArticle } from 'diembao/export';

import type { PageFault, SourceRecord } from '../files/document';
import type { Incoming } from '../files/incoming';
import { withLineFeeds } from '../files/plain';
import { exportMessages } from '../i18n/export';
import { addCorrections } from '../state/adding';
import { analyzeNow } from '../state/analyst';
import { currentArticle, store } from '../state/state';
import type { Article } from '../state/state';
import { exported } from './articles';
import './export.css';
import { say } from './said';

/** Characters in which a file tells what it is. */
const HEAD = 4096;

/** Articles besides the one on the desk in which annotations look for their places. */
const MOST_ARTICLES = 50;

/** What an article is made of that was kept. */
export type Restored = Pick<Article, 'text' | 'origin' | 'record' | 'published'> & Pick<RestoredArticle, 'corrections'>;

/** What a file holds: articles, or why there are none; null for a file that is something else. */
export type Saved = { readonly articles: readonly Restored[] } | { readonly fault: PageFault } | null;

export async function readSaved({ name, file }: Incoming): Promise<Saved> {
  const head = await file.slice(0, HEAD).text();
  if (!isState(head) && !isAnnotations(head)) return null;
  try {
    if (isAnnotations(head)) return await annotate(await file.text());
    const articles = await readState(await file.text());
    await takeDictionaries(name, articles);
    return { articles: articles.map(restored) };
  } catch (error) {
    if (error instanceof DOMException) return { fault: 'unreadable' };
    console.warn(error);
    return { fault: isOfPackage(error) ? 'not-restored' : 'not-loaded' };
  }
}

/**
 * Annotations belong to articles that are open: those of this page to the ones that they name, those of other tools to the
 * first in which they find a place, the one on the desk before others.
 */
async function annotate(json: string): Promise<Saved> {
  const { articles, language } = store.value;
  const current = currentArticle(store.value);
  let [added, changed, known, left, isFound] = [0, 0, 0, Number.MAX_SAFE_INTEGER, false];
  for (const article of [current, ...articles.filter(({ id }) => id !== current.id).slice(0, MOST_ARTICLES)]) {
    const open = article.text === '' ? null : await exported(article);
    if (!open) continue;
    const source = sourceOf(open);
    const analyze = (quote: string): ReturnType<typeof analyzeNow> => analyzeNow(quote, open.analysis.published?.slice(0, 10) ?? null);
    const read = await readAnnotations(json, open.text, open.analysis, { source, analyze });
    if (read.known + read.corrections.length === 0) continue;
    isFound = true;
    const news = read.corrections.filter(({ type }) => type.startsWith('add-')).length;
    added += news;
    changed += read.corrections.length - news;
    known += read.known;
    left = Math.min(left, read.problems.length);
    if (read.corrections.length > 0) await addCorrections(article.id, read.corrections);
    if (!json.includes(source)) break;
  }
  if (!isFound) return { fault: 'no-place' };
  say(exportMessages[language].annotations(added, changed, known, left));
  return { articles: [] };
}

/** What the articles were read with goes into the dictionary here, and it is said; what does that is loaded where there is some. */
async function takeDictionaries(name: string, articles: readonly RestoredArticle[]): Promise<void> {
  const dictionaries = [...new Set(articles.map(({ dictionary }) => dictionary))].filter((dictionary) => dictionary !== null);
  if (dictionaries.length > 0) (await import('../dictionary/table')).takeKept(name, dictionaries);
}

/** The analysis is made anew: the same text, day, dictionary and corrections give the same. */
function restored({ text, record, published, corrections }: RestoredArticle): Restored {
  return { text: withLineFeeds(text), origin: null, record: record && record.name !== '-' ? recordOf(record) : null, published, corrections };
}

/** What the page keeps of a document; the command line and others may have kept less. */
function recordOf(kept: NonNullable<RestoredArticle['record']>): SourceRecord {
  const { fonts = [], warnings = [] } = kept as Partial<SourceRecord>;
  const { name, path = null, format = 'text', title = null, source = null, author = null, published = null } = kept;
  const known = warnings.filter((warning) => ['damaged', 'whole-page', 'pages-without-text', 'not-all'].includes(warning));
  return { name, path, format, title, source, author, published, fonts: Array.isArray(fonts) ? fonts : [], warnings: known };
}

/** The package says what is wrong with a file; anything else is a fault of loading. */
function isOfPackage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'invalid-file' || error.code === 'text-mismatch');
}
