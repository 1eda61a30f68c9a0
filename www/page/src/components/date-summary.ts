import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { saysSomething } from '../format/edtf';
import type { Messages } from '../i18n';
import type { DateMention, Entry } from '../model/types';
import { nameOf } from './entry-name';

/** The value in words, the expressions as written, and the EDTF value. */
export function dateSummary(entry: Entry, t: Messages): TemplateResult {
  if (entry.category !== 'date') return html``;
  const [date] = entry.mentions;
  if (!date) return html``;
  const name = nameOf(entry, t);
  const written = [...new Set(entry.mentions.map(({ text }) => text))].filter((text) => text.toLowerCase() !== name.toLowerCase());
  return html`
    <span class="entry-title">${name}</span>
    <span class="entry-line">
      ${written.length === 0 ? nothing : html`<span class="written" lang="vi">${written.join(' · ')}</span>`}
      ${saysSomething(date) ? html`<code class="edtf">${date.value}</code>` : nothing}
    </span>
    ${isPlaced(date) || date.type === 'set' ? nothing : html`<span class="detail">${whyUnplaced(date, t)}</span>`}
  `;
}

/** Why a value has no place on the calendar. */
export function whyUnplaced(date: DateMention, t: Messages): string {
  return saysSomething(date) ? t.date.unresolved : t.date.unknown;
}

/** Whether the value has a place on the calendar. */
export function isPlaced({ earliest, latest }: DateMention): boolean {
  return earliest !== null || latest !== null;
}
