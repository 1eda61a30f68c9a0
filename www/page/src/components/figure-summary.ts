import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { describeFigure } from '../format/figure';
import type { Messages } from '../i18n';
import type { Entry } from '../model/types';

/** The figure as written and its value. */
export function figureSummary(entry: Entry, t: Messages): TemplateResult {
  if (entry.category !== 'figure') return html``;
  const [figure] = entry.mentions;
  if (!figure) return html``;
  const value = describeFigure(figure, t);
  const { change } = figure;
  return html`
    <span class="entry-title" lang="vi">${figure.text}</span>
    <span class="entry-line">
      <span class="value"
        >${change === null ? nothing : html`<span class="change" title=${t.figure.change[change]}>${change === 'up' ? '▲' : '▼'}</span> `}${value}</span
      >
      <span class="detail">${t.figure.kinds[figure.kind]}</span>
    </span>
  `;
}
