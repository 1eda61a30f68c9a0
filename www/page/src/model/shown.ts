/** What the state says of filter, search and order, applied to the findings; each made once for what it hangs on. */
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import { applyFilter } from './filter';
import type { Filter, Filtered } from './filter';
import { listedOf } from './findings';
import type { Listed } from './findings';

export interface Shown {
  readonly findings: Listed;
  readonly filtered: Filtered;
  /** The text that the findings are of. */
  readonly text: string;
}

let last: { readonly findings: Listed; readonly filter: Filter; readonly shown: Shown } | null = null;

/** The findings of the article on the desk, and what the filter leaves of them. */
export function shownOf(state: State): Shown | null {
  const article = currentArticle(state);
  const analysis = shownAnalysis(article);
  if (!analysis || !article.result) return null;
  const findings = listedOf(analysis, state.shown.furniture);
  const { filter } = state;
  if (last?.findings !== findings || last.filter !== filter) {
    const { text } = article.result;
    last = { findings, filter, shown: { findings, text, filtered: applyFilter(findings, text, filter) } };
  }
  return last.shown;
}
