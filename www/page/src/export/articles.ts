/** Articles of the page as the package exports them. */
import type { ExportArticle } from 'diembao/export';

import { resultNow } from '../state/analyst';
import { shownAnalysis } from '../state/state';
import type { Article } from '../state/state';

/** The article with what is shown of it, read now where it is not there; null where it cannot be read. */
export async function exported(article: Article): Promise<ExportArticle | null> {
  const result = await resultNow(article).catch(() => null);
  const analysis = result && shownAnalysis({ ...article, result });
  if (!analysis) return null;
  const { text, record, published } = article;
  return { text, analysis, record, published, corrections: 'corrections' in article ? (article.corrections as ExportArticle['corrections'] & {}) : [] };
}
