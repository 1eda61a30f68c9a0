/** Corrections that come in with files. */
import type { ExportArticle } from 'diembao/export';

import { store } from './state';
import type { Article } from './state';

export type Corrections = NonNullable<ExportArticle['corrections']>;

/** What was said of what was found in the article. */
export function correctionsOf(article: Article & { readonly corrections?: Corrections }): Corrections {
  return article.corrections ?? [];
}

/** Says of an article what was said of it elsewhere, after what was said here. */
export function addCorrections(id: number, added: Corrections): void {
  store.update(({ articles }) => ({
    selection: null,
    card: null,
    articles: articles.map((article) => (article.id === id ? { ...article, corrections: [...correctionsOf(article), ...added] } : article)),
  }));
}
