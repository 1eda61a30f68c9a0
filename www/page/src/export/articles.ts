/** Articles of the page as the package exports them. */
import type { ExportArticle } from 'diembao/export';

import { resultNow } from '../state/analyst';
import { loadCorrecting } from '../state/corrected';
import { shownAnalysis, store } from '../state/state';
import type { Article } from '../state/state';

/**
 * The article with what is shown of it, read now where it is not there; null where it cannot be read. What was said of all
 * articles is said of it, for whoever opens it elsewhere has not said that.
 */
export async function exported(article: Article): Promise<ExportArticle | null> {
  const { rules } = store.value;
  const said = new Set(article.corrections.map((correction) => JSON.stringify(correction)));
  const corrections = [...rules.filter((rule) => !said.has(JSON.stringify(rule))), ...article.corrections];
  const result = await resultNow(article).catch(() => null);
  if (corrections.length > 0) await loadCorrecting();
  const analysis = result && shownAnalysis({ ...article, result }, rules);
  if (!analysis) return null;
  const { text, record, published } = article;
  const dictionary = Object.keys(result.dictionary).length > 0 ? result.dictionary : null;
  return { text, analysis, record, published, corrections, dictionary };
}
