import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Messages } from '../i18n';
import type { Entry, Position } from '../model/types';

/** Name, and every position with its branch, level and status. */
export function personSummary(entry: Entry, t: Messages): TemplateResult {
  if (entry.category !== 'official' && entry.category !== 'person') return html``;
  return html`
    <span class="entry-title" lang="vi">${entry.person.nameNormalised}</span>
    ${entry.category === 'official' ? entry.person.positions.map((position) => positionLine(position, t)) : nothing}
  `;
}

export function positionLine(position: Position, t: Messages): TemplateResult {
  const status = t.statuses[position.status];
  const place = [t.branches[position.branch], t.levels[position.level]].filter((word) => word !== '').join(' · ');
  return html`<span class="position">
    <span lang="vi">${position.title}</span>
    ${status === '' ? nothing : html`<span class="badge">${status}</span>`}
    ${place === '' ? nothing : html`<span class="detail">${place}</span>`}
  </span>`;
}
