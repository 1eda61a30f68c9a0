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
  const { text, kind, change } = figure;
  const value = describeFigure(figure, t);
  return html`
    <span class="entry-line">
      <span class="entry-title" lang="vi">${text}</span>
      <span class="detail">${t.figure.kinds[kind]}</span>
    </span>
    ${value === text && change === null
      ? nothing
      : html`<span class="value"
          >${change === null ? nothing : html`<span class="change" title=${t.figure.change[change]}>${change === 'up' ? '▲' : '▼'}</span> `}${value}</span
        >`}
  `;
}
