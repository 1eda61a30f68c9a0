/** From an article on the desk to what is stored of it. */
import { nameOfArticle, titleOfArticle } from '../model/article-name';
import type { Article } from '../state/state';
import type { ArticleFields, Entry, StoredArticle } from './schema';

const NOT_STORED: ReadonlySet<string> = new Set(['id', 'result', 'error']);

/** Whatever else articles will have is stored, too. */
export function fieldsOf(article: Article): ArticleFields {
  return Object.fromEntries(Object.entries(article).filter(([name]) => !NOT_STORED.has(name))) as unknown as ArticleFields;
}

/** Whether something of it would be stored anew. */
export function differs(article: Article, from: Article): boolean {
  return article !== from && (Object.keys(article) as (keyof Article)[]).some((name) => !NOT_STORED.has(name) && article[name] !== from[name]);
}

export function storedOf(key: string, article: Article): StoredArticle {
  return { ...fieldsOf(article), key };
}

/** Whether both say the same, whoever has written them. */
export function isSame(a: StoredArticle, b: StoredArticle): boolean {
  return a.text === b.text && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(article: StoredArticle): unknown {
  return Object.entries(article)
    .filter(([name]) => name !== 'key')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const encoder = new TextEncoder();

export function entryOf(key: string, revision: number, article: Article, seen: number, writer: string): Entry {
  return {
    key,
    revision,
    name: nameOfArticle(article, ''),
    title: titleOfArticle(article),
    date: dateOf(article),
    size: encoder.encode(article.text).length,
    changed: Date.now(),
    seen,
    writer,
  };
}

/** The publication date as it counts now. */
export function dateOf({ published, record, result }: Article): string | null {
  return published ?? result?.analysis.published ?? record?.published?.value ?? null;
}
