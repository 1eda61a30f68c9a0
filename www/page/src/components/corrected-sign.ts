import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import type { Entry } from '../model/types';
import { correctionsOf } from '../state/corrected';
import { currentArticle, shownAnalysis, store } from '../state/state';

/** A small sign for what somebody has corrected. */
export function correctedSign(entry: Entry, t: Messages): TemplateResult | typeof nothing {
  const analysis = shownAnalysis(currentArticle(store.value));
  return analysis && correctionsOf(analysis, entry).length > 0 ? html`<span class="badge corrected-sign">${t.correct.sign}</span>` : nothing;
}
