/** How articles are called in lists. */
import { ownName } from '../files/document';
import type { Article } from '../state/state';

const LONGEST = 48;
const HEAD = 4000;

/** The file's name; for a pasted text its first line that is no furniture. */
export function nameOfArticle(article: Article, untitled: string): string {
  if (article.record) return ownName(article.record);
  const line = firstLineOf(article) || untitled;
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, '')} …` : line;
}

/**
 * The first line that says more than menus, datelines and the like, as exports of the package have it; the first of all as long as
 * the text has not been read. Only at the head of the text: lists are made anew with every change.
 */
export function firstLineOf({ text, result }: Pick<Article, 'text' | 'result'>): string {
  const furniture = result?.text === text ? [...result.analysis.furniture].sort((a, b) => a.start - b.start) : [];
  const lines = [...text.slice(0, HEAD).matchAll(/\S.*/gu)];
  const line = lines.find(({ 0: words, index }) => {
    let [rest, from] = ['', index];
    for (const { start, end } of furniture) {
      if (start >= index + words.length) break;
      rest += text.slice(from, Math.max(from, start));
      from = Math.max(from, end);
    }
    return /[\p{L}\p{N}]/u.test(rest + text.slice(from, index + words.length));
  });
  return (line ?? lines[0])?.[0].trimEnd() ?? '';
}

/** A title that says more than the name. */
export function titleOfArticle({ record }: Article): string | null {
  return record?.title && record.title.from !== 'file-name' ? record.title.value : null;
}

/** Without marks and capitals, so that "duong" finds "Đường". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}
