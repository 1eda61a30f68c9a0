/** How articles are called in lists. */
import { ownName } from '../files/document';
import type { Article } from '../state/state';

const LONGEST = 48;

/** The file's name; for a pasted text its first line. */
export function nameOfArticle({ record, text }: Article, untitled: string): string {
  if (record) return ownName(record);
  // Only as far as it is shown: the list is made anew with every change.
  const line = /\S.*/u.exec(text.slice(0, 2000))?.[0].trimEnd() ?? untitled;
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, '')} …` : line;
}

/** A title that says more than the name. */
export function titleOfArticle({ record }: Article): string | null {
  return record?.title && record.title.from !== 'file-name' ? record.title.value : null;
}

/** Without marks and capitals, so that "duong" finds "Đường". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}
