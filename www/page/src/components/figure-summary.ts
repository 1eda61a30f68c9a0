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
  const value = [change && t.figure.change[change], describeFigure(figure, t)].filter(Boolean).join(' ');
  const says = !text.toLocaleLowerCase('vi').startsWith(value.toLocaleLowerCase('vi'));
  return html`
    <span class="entry-title" lang="vi">${text}</span>
    <span class="entry-line">
      ${says ? html`<span class="value">${value}</span>` : nothing}
      <span class="detail">${t.figure.kinds[kind]}</span>
    </span>
  `;
}
