/** What this page knows of what is kept, and of what is not yet. */
import { insertArticles } from '../state/keep-actions';
import { store } from '../state/state';
import type { Article } from '../state/state';
import type { Stored } from './articles';
import { differs } from './fields';
import type { Database, Entry } from './schema';
import { nameOfTab, newKey, renameTab } from './tabs';

/** What is known of an article that is written, or will be. */
export interface Kept {
  readonly key: string;
  /** The last revision known; 0 before the first writing. */
  readonly revision: number;
  /** The article as it was last written, without its result; null before the first writing. */
  readonly written: Article | null;
  /** The date that the list shows of it. */
  readonly date: string | null;
}

/** By the ids of the desk. */
export const kept = new Map<number, Kept>();
/** Articles that were removed from what is kept; they are not written again. */
export const gone = new Set<number>();
/** Articles that are as they were written, so that nobody has to look again. */
let clean = new WeakSet<Article>();

/** The name of this very page, until it is closed. */
export const writer = newKey();

export const session = {
  database: null as Database | null,
  tab: nameOfTab() ?? renameTab(),
  /** Articles that have left the desk before their last change was written. */
  leaving: [] as Article[],
  /** Keys of this desk that are not on it again yet. */
  returning: [] as readonly string[],
  /** The page has ended what was under way in the database, since it is going. */
  isCutOff: false,
  /** What was last written of the desk. */
  desk: '',
};

/** Nothing is kept any more, though it lies on the desk. */
export function forgetAll(): void {
  kept.clear();
  clean = new WeakSet();
}

export function isDirty(article: Article): boolean {
  if (article.text === '' || clean.has(article) || gone.has(article.id)) return false;
  const known = kept.get(article.id);
  if (!known?.written || differs(article, known.written)) return true;
  clean.add(article);
  return false;
}

/** An article is now as it is stored. */
export function know(id: number, { key, revision, date }: Entry, article: Article): void {
  kept.set(id, { key, revision, date, written: { ...article, result: null } });
}

/** Puts stored articles on the desk, and knows them. */
export function bringIn(stored: readonly Stored[], anchor: number | null, side: 'before' | 'after'): number[] {
  const ids = insertArticles(stored.map(({ article }) => article), anchor, side);
  const there = new Map(store.value.articles.map((article) => [article.id, article]));
  for (const [index, id] of ids.entries()) {
    const entry = stored[index]?.entry;
    const article = there.get(id);
    if (entry && article) know(id, entry, article);
  }
  return ids;
}

/** The id under which an article lies on the desk. */
export function idOf(key: string): number | undefined {
  return [...kept].find(([id, known]) => known.key === key && store.value.articles.some((article) => article.id === id))?.[0];
}
