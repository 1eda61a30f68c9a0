/** What can happen to the desk by what is kept of it. */
import type { KeepFault } from '../keep/database';
import type { ArticleFields } from '../keep/schema';
import { readNow } from './analyst';
import { FRESH, nextId } from './actions';
import { blankArticle, currentArticle, store } from './state';
import type { Article, Keeping } from './state';

/** Puts kept articles beside one that is on the desk, or before all; returns their ids. */
export function insertArticles(kept: readonly Partial<ArticleFields>[], anchor: number | null, side: 'before' | 'after'): number[] {
  const added = kept.map((fields): Article => ({ ...blankArticle(nextId()), ...known(fields) }));
  store.update(({ articles }) => {
    const at = articles.findIndex(({ id }) => id === anchor);
    const place = anchor === null ? 0 : at === -1 ? articles.length : side === 'before' ? at : at + 1;
    return { articles: [...articles.slice(0, place), ...added, ...articles.slice(place)] };
  });
  return added.map(({ id }) => id);
}

/** Shows the article that was shown last, unless something else is on the desk already. */
export function showKept(id: number): void {
  if (currentArticle(store.value).text !== '') return;
  store.update(({ articles }) => ({
    ...FRESH,
    articles: articles.filter(({ text }) => text !== ''),
    current: id,
    mode: 'read',
  }));
  readNow();
}

/** An article became what another tab has made of it. */
export function followArticle(id: number, fields: Partial<ArticleFields>): void {
  store.update(({ articles, current }) => ({
    ...(id === current ? FRESH : {}),
    articles: articles.map((article) => (article.id === id ? { ...article, ...known(fields), error: null } : article)),
  }));
  readNow();
}

/** Takes articles from the desk that are kept no more. */
export function takeAway(ids: ReadonlySet<number>): void {
  store.update(({ articles, current }) => {
    const place = articles.findIndex(({ id }) => id === current);
    const left = articles.filter(({ id }) => !ids.has(id));
    const [first = blankArticle(nextId()), ...rest] = left;
    if (!ids.has(current)) return { articles: left };
    const next = left.length === 0 ? first : (articles.slice(place).find(({ id }) => !ids.has(id)) ?? left.at(-1) ?? first);
    return { ...FRESH, articles: [first, ...rest], current: next.id, mode: left.length === 0 ? 'edit' : 'read' };
  });
  readNow();
}

/** What is said of keeping. */
export function tellKeeping(change: Partial<Keeping>): void {
  store.update(({ keeping }) => ({ keeping: { ...keeping, ...change } }));
}

export function dismissKeeping(): void {
  tellKeeping({ fault: null, news: null });
}

export function dismissUpdate(): void {
  store.update({ update: null });
}

/** Says it once, and not again as long as nothing else is the matter. */
export function tellFault(fault: KeepFault | null): void {
  if (store.value.keeping.fault !== fault) tellKeeping({ fault });
}

/** Without the key, which says nothing on the desk. */
function known(fields: Partial<ArticleFields>): Partial<ArticleFields> {
  const { key: _key, ...rest } = fields as Partial<ArticleFields> & { key?: string };
  return rest;
}
